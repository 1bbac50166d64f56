// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/roc.h"

#include <optional>
#include <utility>

namespace dsmt::statistics {

/// TPR = Phi(a + b Phi^-1(FPR)), fitted by least squares to the corners of the empirical curve on normal deviates
/// (Swets 1979, Invest Radiol 14:109; what pROC's smooth(method = "binormal") does). For drawing only: its area is no
/// estimate that is reported. Nothing with fewer than two corners off the edges.
struct BinormalCurve {
    double a = 0, b = 1;
};

std::optional<BinormalCurve> binormalCurve(const std::vector<RocPoint>& curve);

/// Points (FPR, TPR) from (0, 0) to (1, 1).
std::vector<std::pair<double, double>> pointsOf(const BinormalCurve& curve, std::size_t count = 101);

/// Variance of the area of such a curve (Obuchowski & McClish 1997, Stat Med 16:1529, equations 4 to 8): of parameters,
/// not of the sample, for planning and beside DeLong's. Nothing without both classes.
std::optional<double> obuchowskiVariance(const BinormalCurve& curve, std::size_t positives, std::size_t negatives);

} // namespace dsmt::statistics
