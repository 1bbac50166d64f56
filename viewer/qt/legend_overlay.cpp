// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/legend_overlay.h"

#include "viewer/qt/haloed.h"

#include <algorithm>

namespace dsmt::viewer {

namespace {

constexpr double kMargin = 8, kSample = 26, kGap = 6, kScaleWidth = 170;

} // namespace

void LegendOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    const QFontMetrics font = painter.fontMetrics();
    const double line = font.height();
    const ViewSize view = shown.transform.view();
    // Under the figures of the window and the button of the slab.
    double top = kMargin + 3.2 * line;
    const double needed = double(m_lines.size()) * line + (m_scale ? heatScaleHeight(font) : 0);
    // Half the height belongs to the picture; the letter of the edge is in its middle.
    if (view.width < 260 || top + needed > view.height - 3 * line)
        return;
    if (!m_lines.empty()) {
        double width = 0;
        for (const LegendLine& each : m_lines)
            width = std::max(width, double(font.horizontalAdvance(each.text)));
        const double left = view.width - kMargin - width;
        for (const LegendLine& each : m_lines) {
            const double middle = top + line / 2;
            drawHaloed(
                painter, each.look.color, 1.8,
                [&] { painter.drawLine(QPointF(left - kGap - kSample, middle), QPointF(left - kGap, middle)); },
                each.look.style);
            drawHaloedText(painter, QRectF(left, top, width + 2, line), Qt::AlignLeft | Qt::AlignVCenter, each.text,
                           kTextColor);
            top += line;
        }
    }
    if (m_scale) {
        const double width = std::max({kScaleWidth, double(font.horizontalAdvance(m_scale->title)) + 2,
                                       double(font.horizontalAdvance(m_scale->against + m_scale->inFavour)) + line});
        paintHeatScale(painter, QRectF(view.width - kMargin - width, top + kGap, width, 0), *m_scale);
    }
}

} // namespace dsmt::viewer
