// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"

namespace dsmt::statistics {

/// Numbers of a table of calls that are no proportions. Nothing where they would be divided by 0.
struct DiagnosticMeasures {
    std::optional<double> balancedAccuracy; ///< mean of sensitivity and specificity
    std::optional<double> matthews; ///< correlation of calls and truth (Matthews 1975, Biochim Biophys Acta 405:442)
    std::optional<double> positiveRatio, negativeRatio; ///< likelihood ratios of a positive and of a negative call
    std::optional<Interval> positiveRatioInterval, negativeRatioInterval; ///< on the log scale (Simel et al. 1991)
};
DiagnosticMeasures diagnosticMeasures(const Confusion& calls, double level = 0.95);

/// Of F1 = 2 F* / (1 + F*), where F* = TP / (TP + FP + FN) is the share of hits among all cases but true negatives
/// (Hand, Christen & Kirielle 2021, Mach Learn 110:451): given how many those are, hits are binomial, and Wilson's
/// interval of F* is carried over. Nothing where F1 is not defined.
std::optional<Interval> f1Interval(const Confusion& calls, double level = 0.95);

/// Areas under precision over recall: in steps (average precision, as scikit-learn) and by trapezoids, which flatter.
/// Nothing without positives.
struct PrecisionRecall {
    double averagePrecision = 0, trapezoids = 0;
};
std::optional<PrecisionRecall> precisionRecall(std::span<const double> scores, std::span<const std::uint8_t> positive);

} // namespace dsmt::statistics
