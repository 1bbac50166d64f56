// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/proportion.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cassert>
#include <cmath>

namespace dsmt::statistics {

std::optional<double> Proportion::value() const
{
    return of > 0 ? std::optional(double(count) / double(of)) : std::nullopt;
}

std::optional<Interval> wilsonInterval(const Proportion& proportion, double level)
{
    assert(proportion.count <= proportion.of);
    if (proportion.of == 0)
        return std::nullopt;
    const double n = double(proportion.of), p = double(proportion.count) / n;
    const double z = normalQuantile(level), square = z * z;
    const double middle = (p + square / (2 * n)) / (1 + square / n);
    const double half = z / (1 + square / n) * std::sqrt(p * (1 - p) / n + square / (4 * n * n));
    // The ends touch 0 and 1 exactly for none and all; rounding must not say otherwise.
    return Interval{proportion.count == 0 ? 0 : std::max(0.0, middle - half),
                    proportion.count == proportion.of ? 1 : std::min(1.0, middle + half)};
}

std::optional<Interval> clopperPearsonInterval(const Proportion& proportion, double level)
{
    assert(proportion.count <= proportion.of);
    if (proportion.of == 0)
        return std::nullopt;
    using Beta = boost::math::beta_distribution<double>;
    const double x = double(proportion.count), n = double(proportion.of), tail = (1 - level) / 2;
    Interval interval{0, 1};
    if (proportion.count > 0)
        interval.lower = boost::math::quantile(Beta(x, n - x + 1), tail);
    if (proportion.count < proportion.of)
        interval.upper = boost::math::quantile(boost::math::complement(Beta(x + 1, n - x), tail));
    return interval;
}

} // namespace dsmt::statistics
