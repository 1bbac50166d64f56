// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/study_pages.h"
#include "ui/results/result_figure.h"

namespace dsmt::ui {

/// What can be pointed at on a figure, and the cases behind it: dots of yes/no calls and corners of ROC curves (cases
/// that are called wrongly there), rows of the forest (wrong calls of the rater), points of the reliability diagram
/// (cases of the bin) and of the decision curve (cases that are treated at the threshold).
/// @param page the figure itself
std::vector<ResultFigureView::Target> figureTargets(const workflows::StudyResults& results,
                                                    workflows::ResultFigure figure, const plots::Page& page);

/// The cases of one page of the gallery. @param numbers of all its cases, in order
std::vector<ResultFigureView::Target> galleryTargets(const std::vector<int>& numbers, std::size_t page);

} // namespace dsmt::ui
