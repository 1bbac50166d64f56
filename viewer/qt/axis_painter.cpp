// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/axis_painter.h"

#include "viewer/qt/haloed.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

bool liesOnSlice(const ShownSlice& shown, WorldPoint from, WorldPoint to)
{
    // Masks have a finer or coarser grid than the slices: half a millimetre is near enough on either.
    const double reach = std::max(0.5, 0.5 / shown.plane.sliceSpacingMm()) + 1e-6;
    const auto slicesAway = [&](WorldPoint point) {
        return std::abs(shown.plane.fromWorld(point).slice - shown.slice);
    };
    return slicesAway(from) <= reach && slicesAway(to) <= reach;
}

void drawAxis(QPainter& painter, const ShownSlice& shown, WorldPoint from, WorldPoint to, double lengthMm, QColor color)
{
    if (lengthMm <= 0 || !liesOnSlice(shown, from, to))
        return;
    QPointF start = shown.toView(from), end = shown.toView(to);
    if (start.x() > end.x())
        std::swap(start, end);
    const QPointF along = end - start;
    const double pixels = std::hypot(along.x(), along.y());
    if (pixels < 2)
        return;
    const QPointF tick = QPointF(-along.y(), along.x()) * (4 / pixels);
    drawHaloed(painter, color, 1.4, [&] {
        painter.drawLine(start, end);
        painter.drawLine(start - tick, start + tick);
        painter.drawLine(end - tick, end + tick);
    });
    // A figure larger than what it measures would hide its surroundings.
    if (pixels < 40)
        return;
    const QPointF outward = along * (6 / pixels);
    const QRectF box = QRectF(end + outward - QPointF(0, 10), QSizeF(90, 20));
    drawHaloedText(painter, box, Qt::AlignLeft | Qt::AlignVCenter,
                   QCoreApplication::translate("dsmt::viewer", "%1 mm").arg(lengthMm, 0, 'f', 1), color);
}

} // namespace

void drawAxes(QPainter& painter, const ShownSlice& shown, const NoduleMeasurements& nodule)
{
    drawAxis(painter, shown, nodule.shortAxisFrom, nodule.shortAxisTo, nodule.shortAxisMm, kShortAxisColor);
    drawAxis(painter, shown, nodule.longAxisFrom, nodule.longAxisTo, nodule.longAxisMm, kLongAxisColor);
}

} // namespace dsmt::viewer
