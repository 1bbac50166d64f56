// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/placements.h"

namespace dsmt::statistics {

/// The area when each case in turn is left out, positives first, then negatives; by placements in O(n), since leaving
/// out a positive takes its placement out of their mean. A class of one case gives no entries for it.
std::vector<double> areasWithoutEach(const Placements& placements);

/// Jackknife covariance of two such lists over all N cases, (N - 1) / N sum (a - mean a)(b - mean b) (Quenouille 1956;
/// for areas Hillis et al. 2005, Stat Med 24:1579). Nothing of fewer than two.
std::optional<double> jackknifeCovariance(std::span<const double> a, std::span<const double> b);

} // namespace dsmt::statistics
