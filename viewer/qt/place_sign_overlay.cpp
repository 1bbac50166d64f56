// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/place_sign_overlay.h"

#include "viewer/qt/haloed.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr double kReachMm = 1.5, kHalf = 5;

} // namespace

void PlaceSignOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    if (!m_sign)
        return;
    const double reach = std::max(kReachMm, shown.plane.sliceSpacingMm() / 2);
    const double away = std::abs(shown.plane.fromWorld(m_sign->at).slice - shown.slice) * shown.plane.sliceSpacingMm();
    if (away > reach + 1e-6)
        return;
    const QPointF middle = shown.toView(m_sign->at);
    const QPolygonF diamond{{middle - QPointF(0, kHalf), middle + QPointF(kHalf, 0), middle + QPointF(0, kHalf),
                             middle - QPointF(kHalf, 0)}};
    painter.setBrush(Qt::NoBrush);
    drawHaloed(painter, kPleuraColor, 1.4, [&] { painter.drawPolygon(diamond); });
    const double width = painter.fontMetrics().horizontalAdvance(m_sign->text) + 4,
                 line = painter.fontMetrics().height();
    // On the side that has room.
    const bool left = middle.x() + 2 * kHalf + width > shown.transform.view().width;
    const QRectF box(left ? middle.x() - 2 * kHalf - width : middle.x() + 2 * kHalf, middle.y() - line / 2, width,
                     line);
    drawHaloedText(painter, box, (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, m_sign->text,
                   kPleuraColor);
}

} // namespace dsmt::viewer
