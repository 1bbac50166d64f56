// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/proportion.h"

/// Further intervals of a binomial proportion (Brown, Cai & DasGupta 2001, Stat Sci 16:101), to be held beside
/// published ones. Nothing of none.
namespace dsmt::statistics {

/// p -+ z sqrt(p (1 - p) / n); too short near 0 and 1, and may leave [0, 1].
std::optional<Interval> waldInterval(const Proportion& proportion, double level = 0.95);
/// Wald's of z^2 / 2 more successes and failures (Agresti & Coull 1998, Am Stat 52:119); may leave [0, 1].
std::optional<Interval> agrestiCoullInterval(const Proportion& proportion, double level = 0.95);
/// Quantiles of Beta(x + 1/2, n - x + 1/2), with 0 for none and 1 for all as the far ends (R's rule; statsmodels
/// differs).
std::optional<Interval> jeffreysInterval(const Proportion& proportion, double level = 0.95);
/// Wilson's with continuity correction (Newcombe 1998, Stat Med 17:857, method 4), as R's prop.test.
std::optional<Interval> correctedWilsonInterval(const Proportion& proportion, double level = 0.95);

/// Two-sided probability of a binomial law of one half (sign test).
double signTest(std::size_t count, std::size_t of);

} // namespace dsmt::statistics
