// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/delong.h"

#include "core/statistics/laws.h"
#include "core/statistics/placements.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

AreaUnderRoc areaOf(const Placements& placements)
{
    return {placements.area, placements.positives.size(), placements.negatives.size(),
            placementCovariance(placements, placements)};
}

bool isEstimable(const std::optional<double>& variance)
{
    return variance && *variance > 0;
}

} // namespace

std::optional<AreaUnderRoc> delong(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    const auto placements = placementsOf(scores, positive);
    return placements ? std::optional(areaOf(*placements)) : std::nullopt;
}

std::optional<Interval> delongInterval(const AreaUnderRoc& area, double level)
{
    if (!isEstimable(area.variance))
        return std::nullopt;
    const double half = normalQuantile(level) * std::sqrt(*area.variance);
    return Interval{std::max(0.0, area.area - half), std::min(1.0, area.area + half)};
}

std::optional<Interval> delongLogitInterval(const AreaUnderRoc& area, double level)
{
    if (!isEstimable(area.variance) || area.area <= 0 || area.area >= 1)
        return std::nullopt;
    const double middle = std::log(area.area / (1 - area.area));
    const double half = normalQuantile(level) * std::sqrt(*area.variance) / (area.area * (1 - area.area));
    const auto sigmoid = [](double logit) { return 1 / (1 + std::exp(-logit)); };
    return Interval{sigmoid(middle - half), sigmoid(middle + half)};
}

std::optional<AreaDifference> delongPaired(std::span<const double> first, std::span<const double> second,
                                           std::span<const std::uint8_t> positive, double level)
{
    const auto a = placementsOf(first, positive), b = placementsOf(second, positive);
    if (!a || !b)
        return std::nullopt;
    AreaDifference result{.first = areaOf(*a), .second = areaOf(*b), .difference = a->area - b->area};
    result.covariance = placementCovariance(*a, *b);
    return testedDifference(result, level);
}

AreaDifference testedDifference(AreaDifference result, double level)
{
    if (!result.covariance || !result.first.variance || !result.second.variance)
        return result;
    // Rounding may leave less than nothing of what cancels.
    const double scale = *result.first.variance + *result.second.variance;
    result.variance = std::max(0.0, scale - 2 * *result.covariance);
    if (*result.variance <= 1e-12 * scale)
        result.variance = 0;
    if (!isEstimable(result.variance))
        return result;
    const double error = std::sqrt(*result.variance), half = normalQuantile(level) * error;
    result.z = result.difference / error;
    result.p = twoSidedP(*result.z);
    result.interval = Interval{result.difference - half, result.difference + half};
    return result;
}

std::optional<AreaDifference> delongUnpaired(std::span<const double> first, std::span<const std::uint8_t> positiveFirst,
                                             std::span<const double> second,
                                             std::span<const std::uint8_t> positiveSecond, double level)
{
    const auto a = delong(first, positiveFirst), b = delong(second, positiveSecond);
    if (!a || !b)
        return std::nullopt;
    AreaDifference result{.first = *a, .second = *b, .difference = a->area - b->area};
    if (!a->variance || !b->variance)
        return result;
    result.covariance = 0;
    result.variance = *a->variance + *b->variance;
    if (!isEstimable(result.variance))
        return result;
    const auto part = [](double variance, std::size_t cases) { return variance * variance / double(cases - 1); };
    result.df =
        *result.variance * *result.variance / (part(*a->variance, first.size()) + part(*b->variance, second.size()));
    const double error = std::sqrt(*result.variance), half = tQuantile(level, *result.df) * error;
    result.z = result.difference / error;
    result.p = twoSidedT(*result.z, *result.df);
    result.interval = Interval{result.difference - half, result.difference + half};
    return result;
}

} // namespace dsmt::statistics
