// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QImage>
#include <QWidget>

namespace dsmt::ui {

/// One page of figures, dark on white as it is printed, as large as the place allows.
class FigureView final : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(QWidget* parent = nullptr);

    /// An empty page shows nothing.
    void setPage(const plots::Page& page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    plots::Page m_page{};
    QImage m_picture;  ///< null when it has to be drawn again
    QColor m_ground{}; ///< that it was drawn on
    QSize m_drawnFor;
};

} // namespace dsmt::ui
