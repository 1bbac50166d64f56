// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/plot_view.h"
#include "ui/statistics/score_figures.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <filesystem>
#include <memory>

class QLabel;
class QPushButton;
class QTabBar;

namespace dsmt::ui {

/// What is drawn.
struct ShownScores {
    std::shared_ptr<const workflows::ScoreAnalysis> analysis; ///< null: nothing
    std::vector<workflows::Finding> findings;
    std::size_t curve = 0;
    QString heading;
    std::vector<statistics::Confusion> calls; ///< operating points of yes and no
};

/// The figures of an analysis as tabs. A click or drag on the curve, on the decision curve, or keys choose a threshold:
/// a corner of the chosen curve.
class FigurePane final : public QWidget {
    Q_OBJECT

public:
    explicit FigurePane(const Theme& theme, QWidget* parent = nullptr);

    void show(ShownScores shown);
    /// Moves the mark. Nothing: none is chosen.
    void setCorner(std::optional<std::size_t> corner);
    void showFigure(ScoreFigure figure);
    plots::PlotView& view() { return *m_view; }
    /// The figure that is shown, for a file; nothing when there is none.
    std::optional<plots::Page> page() const;

signals:
    void cornerChosen(std::size_t corner);
    /// A person wants the figure that is shown in a file.
    void saveRequested();

private:
    ScoreFigure figure() const;
    const workflows::AnalyzedCurve* curve() const;
    std::optional<DrawnFigure> draw() const;
    void redraw();
    void markCorner();
    void pick(double x, double y);
    void step(int by);

    ShownScores m_shown;
    std::optional<std::size_t> m_corner;
    int m_wanted = 0; ///< the tab that a person chose
    QTabBar* m_tabs;
    plots::PlotView* m_view;
    QLabel* m_hint;
    QPushButton* m_save;
};

} // namespace dsmt::ui
