// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/contours_overlay.h"

#include "viewer/contour_on_slice.h"
#include "viewer/qt/haloed.h"

#include <QLineF>
#include <QPolygonF>

namespace dsmt::viewer {

namespace {

void drawPiece(QPainter& painter, const ShownSlice& shown, const std::array<imaging::WorldPoint, 2>& piece,
               const ShownContour& contour)
{
    QColor faint = contour.look.color;
    faint.setAlphaF(0.35F);
    painter.setPen(QPen(faint, 1));
    painter.drawLine(shown.toView(piece[0]), shown.toView(piece[1]));
    for (const imaging::WorldPoint& end : piece) {
        const QLineF edge(shown.toView(end - contour.half), shown.toView(end + contour.half));
        drawHaloed(
            painter, contour.look.color, 1.8, [&] { painter.drawLine(edge); }, contour.look.style);
    }
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
        for (const auto& piece : part.pieces)
            drawPiece(painter, shown, piece, contour);
    }
}

} // namespace dsmt::viewer
