// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/roc.h"

#include <optional>

namespace dsmt::statistics {

/// A corner of the curve that is best by some rule.
struct OperatingPoint {
    double threshold = 0; ///< cases with at least this score are called; infinite where none is
    /// Halfway to the next lower score, as pROC prints thresholds; infinite at the ends.
    double between = 0;
    double sensitivity = 0, specificity = 0;
};

/// What a missed positive costs beside a false alarm, and how common positives are where the score is to be used.
struct Costs {
    double missedOverFalseAlarm = 1, prevalence = 0.5;
};

/// The largest sensitivity + r specificity, r = (1 - prevalence) / (cost prevalence) (Youden 1950, Cancer 3:32, for
/// r = 1; Perkins & Schisterman 2006, Am J Epidemiol 163:670). Of several the one with the highest threshold. Nothing
/// of an empty curve.
std::optional<OperatingPoint> youdenPoint(const std::vector<RocPoint>& curve, const Costs& costs = {});

/// The least (1 - sensitivity)^2 + r (1 - specificity)^2, the corner closest to the upper left.
std::optional<OperatingPoint> closestToTopLeft(const std::vector<RocPoint>& curve, const Costs& costs = {});

/// The highest sensitivity at a specificity, on the straight lines between corners (which a mixture of two thresholds
/// reaches). Nothing of an empty curve.
std::optional<double> sensitivityAt(const std::vector<RocPoint>& curve, double specificity);
std::optional<double> specificityAt(const std::vector<RocPoint>& curve, double sensitivity);

} // namespace dsmt::statistics
