// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/delong.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace dsmt::statistics {

namespace {

/// Ranks from 1; tied values share the mean of theirs.
std::vector<double> midranks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t n = first; n < end; ++n)
            ranks[order[n]] = double(first + end + 1) / 2;
        first = end;
    }
    return ranks;
}

/// Of each case among the other class: the share of negatives below a positive, of positives above a negative.
struct Placements {
    double area = 0;
    std::vector<double> positives, negatives;
};

Placements placementsOf(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    assert(scores.size() == positive.size());
    std::vector<double> above, below;
    for (std::size_t n = 0; n < scores.size(); ++n)
        (positive[n] ? above : below).push_back(scores[n]);
    std::vector<double> all = above;
    all.insert(all.end(), below.begin(), below.end());
    const double positives = double(above.size()), negatives = double(below.size());
    const std::vector<double> rank = midranks(all), amongPositives = midranks(above), amongNegatives = midranks(below);
    Placements placements;
    for (std::size_t n = 0; n < above.size(); ++n) {
        const double won = rank[n] - amongPositives[n]; // a multiple of one half, exact
        placements.positives.push_back(won / negatives);
        placements.area += won;
    }
    for (std::size_t n = 0; n < below.size(); ++n)
        placements.negatives.push_back(1 - (rank[above.size() + n] - amongNegatives[n]) / positives);
    placements.area /= positives * negatives;
    return placements;
}

double covarianceOf(const std::vector<double>& a, double meanA, const std::vector<double>& b, double meanB)
{
    double sum = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        sum += (a[n] - meanA) * (b[n] - meanB);
    return sum / double(a.size() - 1);
}

/// S10 / m + S01 / n; nothing where one of the two needs a second case.
std::optional<double> covarianceOf(const Placements& a, const Placements& b)
{
    if (a.positives.size() < 2 || a.negatives.size() < 2)
        return std::nullopt;
    return covarianceOf(a.positives, a.area, b.positives, b.area) / double(a.positives.size()) +
           covarianceOf(a.negatives, a.area, b.negatives, b.area) / double(a.negatives.size());
}

AreaUnderRoc areaOf(const Placements& placements)
{
    return {placements.area, placements.positives.size(), placements.negatives.size(),
            covarianceOf(placements, placements)};
}

bool hasBothClasses(std::span<const std::uint8_t> positive)
{
    const auto isPositive = [](std::uint8_t p) { return p != 0; };
    return std::any_of(positive.begin(), positive.end(), isPositive) &&
           !std::all_of(positive.begin(), positive.end(), isPositive);
}

bool isEstimable(const std::optional<double>& variance)
{
    return variance && *variance > 0;
}

} // namespace

std::optional<AreaUnderRoc> delong(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    return hasBothClasses(positive) ? std::optional(areaOf(placementsOf(scores, positive))) : std::nullopt;
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
    if (!hasBothClasses(positive))
        return std::nullopt;
    const Placements a = placementsOf(first, positive), b = placementsOf(second, positive);
    AreaDifference result{.first = areaOf(a), .second = areaOf(b), .difference = a.area - b.area};
    result.covariance = covarianceOf(a, b);
    if (!result.covariance)
        return result;
    // Rounding may leave less than nothing of what cancels.
    result.variance = std::max(0.0, *result.first.variance + *result.second.variance - 2 * *result.covariance);
    const double scale = *result.first.variance + *result.second.variance;
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

} // namespace dsmt::statistics
