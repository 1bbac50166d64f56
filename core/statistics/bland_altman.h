// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <optional>
#include <span>

namespace dsmt::statistics {

/// How far two measurements of the same things lie apart (Bland & Altman 1986, Lancet 327:307; intervals of the limits
/// 1999, Stat Methods Med Res 8:135, section 2).
struct LimitsOfAgreement {
    std::size_t pairs = 0;
    double bias = 0, sd = 0; ///< of first - second
    double lower = 0, upper = 0;
    Interval biasInterval, lowerInterval, upperInterval;
    double repeatability = 0; ///< 1.96 sqrt(2) within-pair SD
    /// Of the difference on the mean of both: a slope says that the difference grows with the size. Nothing when means
    /// are equal.
    std::optional<double> slope, slopeP;
};

/// Nothing of fewer than three pairs. @param second as many as first @param level of limits and intervals
std::optional<LimitsOfAgreement> limitsOfAgreement(std::span<const double> first, std::span<const double> second,
                                                   double level = 0.95);

/// Lin's concordance correlation (correlation.h) with the interval by Fisher's transform (Lin 1989, Biometrics 45:255,
/// with the correction of 2000, Biometrics 56:324). Nothing at -1, 0 and 1 or with fewer than three pairs.
std::optional<Interval> concordanceInterval(std::span<const double> first, std::span<const double> second,
                                            double level = 0.95);

} // namespace dsmt::statistics
