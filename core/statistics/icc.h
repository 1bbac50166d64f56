// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/many_raters.h"

#include <array>

namespace dsmt::statistics {

/// One intraclass correlation with the test of none.
struct IntraclassCorrelation {
    const char* name = ""; ///< "ICC(2,1)" ...
    double value = 0;
    double f = 0, df1 = 0, df2 = 0, p = 1;
    Interval interval;
};

/// The six of Shrout & Fleiss 1979 (Psychol Bull 86:420): (1,1) raters differ from case to case, (2,1) random raters,
/// absolute agreement, (3,1) these raters, consistency; (1,k), (2,k), (3,k) of the mean of k raters. Intervals after
/// their equations, of the second after McGraw & Wong 1996 (Psychol Methods 1:30).
struct IntraclassCorrelations {
    std::array<IntraclassCorrelation, 6> values;
    double betweenCases = 0, withinCases = 0, betweenRaters = 0, residual = 0; ///< mean squares
};

/// Nothing with fewer than two cases or raters, or when nothing is left beside cases and raters.
std::optional<IntraclassCorrelations> intraclassCorrelations(const Ratings& ratings, double level = 0.95);

} // namespace dsmt::statistics
