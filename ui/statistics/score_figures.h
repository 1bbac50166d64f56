// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"
#include "core/workflows/score_analysis.h"
#include "ui/plots/page.h"

#include <optional>
#include <string>

namespace dsmt::ui {

/// Figures of an analysis of scores.
enum class ScoreFigure { Roc, Calibration, Decision, Agreement, Forest };
constexpr int kScoreFigures = 5;

/// One figure as a page to save and as the plot of it for the screen.
struct DrawnFigure {
    plots::Page page;
    plots::Plot plot;
};

/// Nothing where the data do not allow it. @param heading below the title, such as the file's name
/// @param curve the chosen one: it is strong, has the interval of its sensitivity, and is the one that is calibrated
/// @param findings for the forest, bootstraps too
/// @param calls operating points of yes and no, beside the curves
/// @param chosen corner of the chosen curve, for the saved figure
std::optional<DrawnFigure> drawnFigure(ScoreFigure figure, const workflows::ScoreAnalysis& analysis,
                                       const std::vector<workflows::Finding>& findings, std::size_t curve,
                                       const std::string& heading, const std::vector<statistics::Confusion>& calls,
                                       std::optional<std::size_t> chosen = {});

} // namespace dsmt::ui
