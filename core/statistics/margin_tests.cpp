// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/margin_tests.h"

#include "core/statistics/laws.h"

#include <algorithm>

namespace dsmt::statistics {

namespace {

double above(double statistic, std::optional<double> df)
{
    return df ? tAbove(statistic, *df) : normalBelow(-statistic);
}

} // namespace

std::optional<NonInferiority> nonInferiority(double difference, std::optional<double> error, double margin,
                                             std::optional<double> df)
{
    if (!error || !(*error > 0))
        return std::nullopt;
    const double statistic = (difference + margin) / *error;
    return NonInferiority{margin, statistic, above(statistic, df)};
}

std::optional<Equivalence> equivalence(double difference, std::optional<double> error, double margin,
                                       std::optional<double> df, double alpha)
{
    if (!error || !(*error > 0))
        return std::nullopt;
    Equivalence result{.margin = margin,
                       .lowerStatistic = (difference + margin) / *error,
                       .upperStatistic = (margin - difference) / *error,
                       .interval = {}};
    result.p = std::max(above(result.lowerStatistic, df), above(result.upperStatistic, df));
    const double level = 1 - 2 * alpha;
    const double half = *error * (df ? tQuantile(level, *df) : normalQuantile(level));
    result.interval = {difference - half, difference + half};
    return result;
}

} // namespace dsmt::statistics
