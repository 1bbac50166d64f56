// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/contours_overlay.h"

#include "viewer/contour_on_slice.h"
#include "viewer/qt/haloed.h"

#include <QPolygonF>

namespace dsmt::viewer {

namespace {

void drawPiece(QPainter& painter, QPointF from, QPointF to, const LineLook& look)
{
    drawHaloed(
        painter, look.color, 1.4, [&] { painter.drawLine(from, to); }, look.style);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.color);
    for (const QPointF end : {from, to})
        painter.drawEllipse(end, 2, 2);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void ContoursOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    painter.setBrush(Qt::NoBrush);
    for (const ShownContour& contour : m_contours) {
        const ContourOnSlice part = contourOnSlice(contour.points, shown.plane, shown.slice);
        if (part.whole) {
            QPolygonF polygon;
            for (const imaging::WorldPoint& point : contour.points)
                polygon << shown.toView(point);
            drawHaloed(
                painter, contour.look.color, 1.4, [&] { painter.drawPolygon(polygon); }, contour.look.style);
        }
        for (const auto& [from, to] : part.pieces)
            drawPiece(painter, shown.toView(from), shown.toView(to), contour.look);
    }
}

} // namespace dsmt::viewer
