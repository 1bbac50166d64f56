// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/heat_scale_bar.h"

#include <QPainter>

namespace dsmt::ui {

void HeatScaleBar::setScale(const viewer::HeatScale& scale)
{
    m_scale = scale;
    setAccessibleName(scale.title);
    setAccessibleDescription(scale.against + QStringLiteral(", ") + scale.inFavour);
    update();
}

QSize HeatScaleBar::sizeHint() const
{
    return {200, int(viewer::heatScaleHeight(fontMetrics())) + 2};
}

void HeatScaleBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    viewer::paintHeatScale(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_scale);
}

} // namespace dsmt::ui
