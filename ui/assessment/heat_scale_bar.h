// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/heat_scale.h"

#include <QWidget>

namespace dsmt::ui {

/// The colours of a map and what they mean.
class HeatScaleBar final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setScale(const viewer::HeatScale& scale);
    const viewer::HeatScale& scale() const { return m_scale; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    viewer::HeatScale m_scale;
};

} // namespace dsmt::ui
