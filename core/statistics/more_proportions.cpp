// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/more_proportions.h"

#include "core/statistics/laws.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

Interval around(double p, double n, double z)
{
    const double half = z * std::sqrt(p * (1 - p) / n);
    return {p - half, p + half};
}

} // namespace

std::optional<Interval> waldInterval(const Proportion& proportion, double level)
{
    if (proportion.of == 0)
        return std::nullopt;
    return around(*proportion.value(), double(proportion.of), normalQuantile(level));
}

std::optional<Interval> agrestiCoullInterval(const Proportion& proportion, double level)
{
    if (proportion.of == 0)
        return std::nullopt;
    const double z = normalQuantile(level), n = double(proportion.of) + z * z;
    return around((double(proportion.count) + z * z / 2) / n, n, z);
}

std::optional<Interval> jeffreysInterval(const Proportion& proportion, double level)
{
    if (proportion.of == 0)
        return std::nullopt;
    const double a = double(proportion.count) + 0.5, b = double(proportion.of - proportion.count) + 0.5;
    return Interval{proportion.count == 0 ? 0 : betaAt((1 - level) / 2, a, b),
                    proportion.count == proportion.of ? 1 : betaAt((1 + level) / 2, a, b)};
}

std::optional<Interval> correctedWilsonInterval(const Proportion& proportion, double level)
{
    if (proportion.of == 0)
        return std::nullopt;
    const double n = double(proportion.of), p = *proportion.value(), z = normalQuantile(level), square = z * z;
    const auto end = [&](double sign) {
        const double shifted = p + sign * 0.5 / n;
        const double half = z * std::sqrt(shifted * (1 - shifted) / n + square / (4 * n * n));
        return (shifted + square / (2 * n) + sign * half) / (1 + square / n);
    };
    return Interval{proportion.count == 0 ? 0 : std::max(0.0, end(-1)),
                    proportion.count == proportion.of ? 1 : std::min(1.0, end(1))};
}

double signTest(std::size_t count, std::size_t of)
{
    return std::min(1.0, 2 * binomialAtMost(double(std::min(count, of - count)), double(of), 0.5));
}

} // namespace dsmt::statistics
