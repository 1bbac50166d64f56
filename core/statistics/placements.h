// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// Of each case its place among the other class, in [0, 1], in the order of the cases: for a positive the share of
/// negatives below it (V10 of DeLong et al. 1988, Biometrics 44:837, equation 3), for a negative the share of positives
/// above it (V01); ties count one half. The mean of either is the area under the empirical ROC curve.
struct Placements {
    double area = 0;
    std::vector<double> positives, negatives;
};

/// One sort of all cases and one walk over them, O(n) by radix for many cases, else O(n log n) (the midranks of Sun &
/// Xu 2014, IEEE Signal Process Lett 21:1389, without ranking each class by itself). The area is an exact number of
/// half pairs, divided once. Nothing without both classes.
/// @param scores no NaN; infinities are the lowest and the highest score; fewer than 2^31 @param positive 0 or 1, as
/// many as scores
std::optional<Placements> placementsOf(std::span<const double> scores, std::span<const std::uint8_t> positive);

/// Covariance of the areas of two scores of the same cases, S10 / m + S01 / n (equation 6); nothing where a class has
/// one case.
std::optional<double> placementCovariance(const Placements& a, const Placements& b);

} // namespace dsmt::statistics
