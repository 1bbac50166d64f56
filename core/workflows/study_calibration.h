// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/calibration.h"
#include "core/workflows/result_table.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

inline constexpr int kCalibrationBins = 10; ///< of equal width

/// Brier score, intercept and slope, expected error and tests of a scorer's probabilities.
ResultTable calibrationTable(const std::vector<Scorer>& scorers);
ResultTable reliabilityTable(const std::vector<statistics::ReliabilityBin>& bins, const std::vector<Scorer>& scorers);
/// Cases whose probability lies in the bin.
std::vector<int> casesOf(const statistics::ReliabilityBin& bin, const Scorer& scorer);

/// Net benefit over thresholds of 1 to 99 %.
struct DecisionCurve {
    std::vector<double> thresholds, all; ///< treat all; treating none gains 0
    std::vector<std::pair<std::string, std::vector<double>>> lines;
};
/// Of network and baseline; empty where neither scored.
DecisionCurve decisionOf(const std::vector<Scorer>& scorers);
ResultTable decisionTable(const DecisionCurve& decision, const std::vector<Scorer>& scorers);

} // namespace dsmt::workflows
