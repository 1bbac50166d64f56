// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// A sample in a few numbers, in its own unit. Percentiles interpolate linearly between the ordered values (definition
/// 7 of Hyndman & Fan 1996, "Sample quantiles in statistical packages"); sd divides by count - 1, 0 for one value.
struct Summary {
    std::size_t count = 0;
    double mean = 0, sd = 0;
    double p5 = 0, p25 = 0, median = 0, p75 = 0, p95 = 0;
};

/// Of ascending values, at least one; definition 7 as above. @param fraction in [0, 1]
double quantileOfSorted(std::span<const double> ascending, double fraction);

/// Nothing for an empty sample.
std::optional<Summary> summarize(std::span<const double> values);

/// Probability density in bins of equal width; bin n covers [first + n * width, first + (n + 1) * width).
struct Histogram {
    double first = 0, width = 1;
    std::vector<double> density; ///< 1 / unit of the values
};

/// @param bins at least 1. Values outside are counted in the whole, so that the densities sum to less than 1 / width
/// when some are.
Histogram histogram(std::span<const double> values, double first, double width, std::size_t bins);

/// The largest distance between the two empirical distribution functions, [0, 1]: the two-sample statistic of
/// Kolmogorov and Smirnov. Nothing when either is empty.
std::optional<double> kolmogorovSmirnovDistance(std::span<const double> a, std::span<const double> b);

} // namespace dsmt::statistics
