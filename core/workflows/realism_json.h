// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_realism.h"

namespace dsmt::workflows {

/// Every number of the comparison, units in the names of the fields.
std::string realismJson(const Realism& realism);

/// One line of the ranking.
struct Difference {
    std::string what, unit;
    double real = 0, simulated = 0;        ///< medians
    std::optional<double> realAtEqualSize; ///< MeasureComparison
    double distance = 0;                   ///< of Kolmogorov and Smirnov
};

/// Regions and measures of nodules by the distance between real and simulated, the worst first: what to work on.
std::vector<Difference> largestDifferences(const Realism& realism);

} // namespace dsmt::workflows
