// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/mask_shapes_overlay.h"

#include "viewer/mask_outline.h"
#include "viewer/qt/haloed.h"

#include <QPainterPath>

namespace dsmt::viewer {

namespace {

QPainterPath shapeOf(const imaging::Mask& mask, const ShownSlice& shown)
{
    QPainterPath path; // odd-even: a line within a line is a hole
    for (const WorldLine& line : maskOutline(mask, shown.plane, shown.slice)) {
        path.moveTo(shown.toView(line.front()));
        for (std::size_t n = 1; n < line.size(); ++n)
            path.lineTo(shown.toView(line[n]));
        path.closeSubpath();
    }
    return path;
}

} // namespace

void MaskShapesOverlay::setMasks(std::vector<ShownMask> masks, QColor overlap)
{
    m_masks = std::move(masks);
    m_overlap = overlap;
}

void MaskShapesOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    std::vector<QPainterPath> shapes;
    for (const ShownMask& each : m_masks)
        shapes.push_back(shapeOf(*each.mask, shown));
    if (shapes.size() > 1 && m_overlap.isValid())
        painter.fillPath(shapes[0].intersected(shapes[1]), m_overlap);
    for (std::size_t n = 0; n < shapes.size(); ++n)
        if (m_masks[n].fill.isValid())
            painter.fillPath(shapes[n], m_masks[n].fill);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t n = 0; n < shapes.size(); ++n)
        if (const auto& look = m_masks[n].outline; look && !shapes[n].isEmpty())
            drawHaloed(
                painter, look->color, 1.6, [&] { painter.drawPath(shapes[n]); }, look->style);
}

} // namespace dsmt::viewer
