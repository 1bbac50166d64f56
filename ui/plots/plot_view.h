// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QColor>
#include <QPointF>
#include <QWidget>

#include <optional>

class QCustomPlot;

namespace dsmt::plots {

/// A place in a plot that a person chose, with the ends of intervals across and up.
struct PlotMark {
    double x = 0, y = 0;
    std::optional<std::pair<double, double>> across{}, up{};
};

/// Colours of inks on the screen.
struct ScreenInks {
    QColor ground, first, second, text, quiet, mark;
};

/// One plot on the screen, in the colours of the window. A press or a drag picks a place, arrow keys, Page and Home and
/// End ask for other ones, the wheel magnifies around the cursor and a double click shows all again. What a place means
/// is the owner's; it puts the mark there. Moving the mark draws nothing else again.
class PlotView final : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(const ScreenInks& inks, QWidget* parent = nullptr);
    ~PlotView() override;

    /// Forgets the mark. What was magnified stays so while the axes have the same labels and ranges.
    void showPlot(const Plot& plot);
    void clear();
    void setMark(const std::optional<PlotMark>& mark);
    const std::optional<PlotMark>& mark() const { return m_mark; }
    /// Where a place of the plot is, in pixels of this widget.
    QPointF pixelOf(double x, double y) const;

signals:
    void picked(double x, double y);
    /// By keys: -1 or 1 for arrows, -10 or 10 for pages, the least or greatest int for the ends.
    void stepped(int by);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QColor colorOf(Ink ink) const;
    void pick(const QPointF& pixel);
    void drawMark();

    ScreenInks m_inks;
    QCustomPlot* m_figure;
    Plot m_plot;
    std::optional<PlotMark> m_mark;
};

} // namespace dsmt::plots
