// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <optional>

namespace dsmt::statistics {

/// Two yes or no calls of the same cases: right by both, by the first only (b), by the second only (c), by none.
struct PairedCalls {
    std::size_t both = 0, firstOnly = 0, secondOnly = 0, neither = 0;
    std::size_t cases() const { return both + firstOnly + secondOnly + neither; }
};

/// That both are right equally often; only cases on which they differ speak (McNemar 1947, Psychometrika 12:153).
struct McNemar {
    double difference = 0; ///< share right by the first - by the second
    double exactP = 1;     ///< binomial of b + c
    double midP = 1;       ///< less half the probability of what was seen; 1 for b = c (Fagerland et al. 2013)
    std::optional<double> chiSquare, p, correctedChiSquare, correctedP; ///< nothing when no case differs
    std::optional<double> oddsRatio;                                    ///< b / c; nothing for c = 0
    /// Exact, from Clopper-Pearson of b of b + c; an upper end that is infinite is one for c = 0. Nothing for b + c =
    /// 0.
    std::optional<Interval> oddsRatioInterval;
    Interval wald, agrestiMin; ///< of the difference; the second adds 1/2 to each cell (Agresti & Min 2005)
    Interval tango;            ///< score interval (Tango 1998, Stat Med 17:891), the one to report
};

/// Nothing of no cases.
std::optional<McNemar> mcnemar(const PairedCalls& calls, double level = 0.95);

} // namespace dsmt::statistics
