// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace dsmt::ui {

/// A figure of results, dark on white. A hover says what a place is; where cases are behind it, a click names them.
class ResultFigureView final : public QWidget {
    Q_OBJECT

public:
    /// A place of the page, mm, that stands for something.
    struct Target {
        double x = 0, y = 0;
        QString name;                 ///< what it is, with its numbers
        std::vector<int> cases;       ///< behind it; empty for what can only be looked at
        bool isMark = false;          ///< goes before others within reach: a dot that lies on a line
        double width = 0, height = 0; ///< of an area whose upper left corner it is; 0 for a point
    };

    ResultFigureView(plots::Page page, std::vector<Target> targets, QWidget* parent = nullptr);

    const plots::Page& page() const { return m_page; }
    const std::vector<Target>& targets() const { return m_targets; }
    /// Where a target is on the widget.
    QPointF placeOf(const Target& target) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void casesChosen(const QString& what, const std::vector<int>& numbers);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Target* targetAt(QPointF position) const;

    plots::Page m_page;
    std::vector<Target> m_targets;
    double m_pixelsPerMm; ///< less than usual where the page is wide
    QImage m_picture;
    QColor m_ground{}; ///< that the picture was drawn on
};

} // namespace dsmt::ui
