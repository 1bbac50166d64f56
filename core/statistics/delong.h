// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace dsmt::statistics {

/// The area under an empirical ROC curve, a higher score meaning positive.
struct AreaUnderRoc {
    double area = 0; ///< Mann-Whitney, ties count one half
    std::size_t positives = 0, negatives = 0;
    /// Of the area (DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837, equations 4 to 7). Nothing with a single
    /// positive or a single negative. It is 0 where the sample cannot tell, as for an area of 1: no precision.
    std::optional<double> variance;
};

/// By the placements of placements.h. Nothing without both classes.
/// @param scores no NaN @param positive 0 or 1, as many as scores
std::optional<AreaUnderRoc> delong(std::span<const double> scores, std::span<const std::uint8_t> positive);

/// area -+ z standard errors, cut off at 0 and 1. Nothing when the variance is unknown or 0 (an area of 0 or 1, all
/// scores tied), where this interval would be a point.
std::optional<Interval> delongInterval(const AreaUnderRoc& area, double level = 0.95);

/// The same on the scale of log(area / (1 - area)), which stays inside (0, 1) and covers better near its ends (Pepe
/// 2003, "The Statistical Evaluation of Medical Tests", section 5.2.4). Nothing under the same conditions.
std::optional<Interval> delongLogitInterval(const AreaUnderRoc& area, double level = 0.95);

/// Two scores of the same cases, or of different ones.
struct AreaDifference {
    AreaUnderRoc first, second;
    double difference = 0; ///< first - second
    /// Of the two areas (equation 9), and of their difference; nothing with a single positive or a single negative.
    std::optional<double> covariance, variance;
    /// Of no difference: difference / standard error, and the two-sided probability under the normal law. Nothing when
    /// the variance of the difference is unknown or 0, as for two perfect scores.
    std::optional<double> z, p;
    std::optional<Interval> interval; ///< of the difference, under the same conditions; not cut off
    /// Of different cases only, where z follows Student's law.
    std::optional<double> df;
};

/// The paired test of DeLong et al. 1988. Nothing without both classes.
/// @param first, second as many as positive
std::optional<AreaDifference> delongPaired(std::span<const double> first, std::span<const double> second,
                                           std::span<const std::uint8_t> positive, double level = 0.95);

/// The variance of the difference from those of the two areas and their covariance, and the test of no difference.
AreaDifference testedDifference(AreaDifference difference, double level);

/// Two scores of different cases: the variances are added, and z follows Student's law with the degrees of freedom of
/// Satterthwaite (1946, Biometrics Bull 2:110) from the numbers of cases, as pROC has it; for many cases that is the
/// normal law. Nothing without both classes in either.
std::optional<AreaDifference> delongUnpaired(std::span<const double> first, std::span<const std::uint8_t> positiveFirst,
                                             std::span<const double> second,
                                             std::span<const std::uint8_t> positiveSecond, double level = 0.95);

} // namespace dsmt::statistics
