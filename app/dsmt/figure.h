// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/comparison_result.h"
#include "app/dsmt/evaluate_cohort.h"
#include "core/workflows/compare_realism.h"
#include "core/workflows/training_log.h"
#include "ui/plots/statistics_pages.h"

#include <variant>

namespace dsmt::commands {

bool figuresAvailable();

/// The comparison as a figure of two pages; the ending says the format: .pdf, .svg (a file for each page), .png (pages
/// below each other).
/// @throws Error(BadInput) for another ending, Error(Failed) when the file cannot be written or this build draws none
void writeRealismFigure(const workflows::Realism& realism, const std::filesystem::path& file);

/// roc and calibration, each as .png, .svg and .pdf, in a folder that is there.
/// @return the files
/// @throws Error(Failed) when one cannot be written or this build draws none
std::vector<std::filesystem::path> writeEvaluationFigures(const EvaluationReport& report,
                                                          const std::filesystem::path& folder);

/// The comparison as comparison.png, .svg and .pdf in a folder that is there.
/// @return the files
/// @throws Error(Failed) when one cannot be written or this build draws none
std::vector<std::filesystem::path> writeComparisonFigure(const Comparison& comparison,
                                                         const std::filesystem::path& folder);

/// The course of a package's training. @throws as writeRealismFigure
void writeTrainingFigure(const std::vector<workflows::TrainingEpoch>& epochs, const std::string& name,
                         const std::filesystem::path& file);

using StatisticsPicture = std::variant<plots::RocPicture, plots::ForestPicture, plots::BlandAltmanPicture,
                                       plots::DecisionPicture, plots::ReliabilityPicture>;

/// One figure of `dsmt stats`; the ending says the format: .svg, .png or .pdf.
/// @throws Error(BadInput) for another ending, Error(Failed) when it cannot be written or this build draws none
void writeStatisticsFigure(const StatisticsPicture& picture, const std::filesystem::path& file);

} // namespace dsmt::commands
