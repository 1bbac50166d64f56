// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <optional>

namespace dsmt::statistics {

/// That a difference (new - old, higher is better) is above -margin.
struct NonInferiority {
    double margin = 0;
    double statistic = 0; ///< (difference + margin) / standard error
    double p = 1;         ///< one-sided
};

/// That a difference lies within -+ margin, by two one-sided tests (Schuirmann 1987, J Pharmacokinet Biopharm 15:657).
struct Equivalence {
    double margin = 0;
    double lowerStatistic = 0, upperStatistic = 0; ///< of difference > -margin, of difference < margin
    double p = 1;                                  ///< the larger of the two one-sided ones
    Interval interval; ///< with twice the error of one test: within the margin when p < alpha
};

/// Under Student's law with these degrees of freedom, else under the normal law. Nothing without a standard error.
/// @param error above 0, or there is no answer @param margin at least 0
std::optional<NonInferiority> nonInferiority(double difference, std::optional<double> error, double margin,
                                             std::optional<double> df = {});
std::optional<Equivalence> equivalence(double difference, std::optional<double> error, double margin,
                                       std::optional<double> df = {}, double alpha = 0.05);

} // namespace dsmt::statistics
