// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/results/result_figure.h"

namespace dsmt::ui {

/// What can be clicked on a figure: dots of yes/no calls (cases called wrongly), and points of the reliability diagram
/// (cases of the bin). @param page the figure itself
std::vector<ResultFigureView::Target> figureTargets(const workflows::StudyResults& results,
                                                    workflows::ResultFigure figure, const plots::Page& page);

} // namespace dsmt::ui
