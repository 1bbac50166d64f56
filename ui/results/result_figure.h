// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace dsmt::ui {

/// A figure of results, dark on white. Dots and rows that were told can be clicked.
class ResultFigureView final : public QWidget {
    Q_OBJECT

public:
    /// A place of the page, mm, that stands for some cases.
    struct Target {
        double x = 0, y = 0;
        QString name;
        std::vector<int> cases;
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

private:
    const Target* targetAt(QPointF position) const;

    plots::Page m_page;
    std::vector<Target> m_targets;
    QImage m_picture;
};

} // namespace dsmt::ui
