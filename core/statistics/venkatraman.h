// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/resampling.h"

namespace dsmt::statistics {

/// That two scores of the same cases have the same ROC curve, not only the same area: curves that cross may have one
/// area (Venkatraman & Begg 1996, Biometrika 83:835).
struct CurveEquality {
    double distance = 0; ///< E: how far the numbers of errors lie apart, summed over all ranks
    double p = 1;        ///< share of permutations at least as far apart, (r + 1) / (n + 1)
    std::size_t permutations = 0;
    std::uint64_t seed = 1;
};

/// By exchanging the ranks of both scores in cases drawn by a fair coin, ties broken at random (as pROC does). Nothing
/// without both classes. O(n log n) a permutation; the same for any number of threads.
/// @param first, second no NaN, as many as positive @param plan replicates are permutations @throws Cancelled
std::optional<CurveEquality> venkatraman(std::span<const double> first, std::span<const double> second,
                                         std::span<const std::uint8_t> positive, const BootstrapPlan& plan,
                                         const Progress& progress = {});

} // namespace dsmt::statistics
