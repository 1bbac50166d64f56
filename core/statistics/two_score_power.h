// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace dsmt::statistics {

/// Two areas that are expected of the same cases.
struct AreaPlan {
    double first = 0.5, second = 0.5;
    double correlation = 0; ///< of the two areas; 0 for different cases
    double positiveShare = 0.5;
    double alpha = 0.05; ///< two-sided
};

/// That the difference is found, under the normal law with Hanley-McNeil variances (1982, Radiology 143:29; 1983,
/// Radiology 148:839, equation 3). Nothing when a class would be empty.
std::optional<double> areaDifferencePower(const AreaPlan& plan, std::size_t cases);
/// The fewest cases; nothing when no number up to a million reaches the power.
std::optional<std::size_t> casesForAreaDifference(const AreaPlan& plan, double power);

/// Shares of cases that only the first, only the second is right about.
struct McNemarPlan {
    double firstOnly = 0, secondOnly = 0;
    double alpha = 0.05; ///< two-sided
    bool midP = false;   ///< of the mid-p instead of the exact test
};

/// Exact: sum over all tables of the multinomial law (Duffy 1984, Biometrics 40:1005). O(cases^2).
double mcnemarPower(const McNemarPlan& plan, std::size_t cases);
/// The fewest cases from which on no number up to a tenth more falls below the power again (the power of a discrete
/// test goes up and down); nothing up to `most`.
std::optional<std::size_t> casesForMcnemar(const McNemarPlan& plan, double power, std::size_t most = 5000);

} // namespace dsmt::statistics
