// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/roc_bootstrap.h"

#include "core/statistics/jackknife.h"
#include "core/statistics/weighted_area.h"

namespace dsmt::statistics {

namespace {

/// Beyond, leaving out each patient in turn takes longer than the bootstrap; then no BCa is given.
constexpr double kMostJackknifeSteps = 5e8;

std::vector<double> leftOut(const Resampling& resampling, const WeightedStatistic& statistic)
{
    std::vector<double> left;
    if (double(resampling.units.size()) * double(resampling.cases) > kMostJackknifeSteps)
        return left;
    std::vector<std::uint32_t> weights(resampling.cases, 1);
    for (const auto& unit : resampling.units) {
        for (const std::uint32_t place : unit)
            weights[place] = 0;
        if (const auto value = statistic(weights))
            left.push_back(*value);
        for (const std::uint32_t place : unit)
            weights[place] = 1;
    }
    return left;
}

/// A single positive or negative cannot be left out.
std::vector<double> areasLeft(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    const auto placements = placementsOf(scores, positive);
    return placements ? areasWithoutEach(*placements) : std::vector<double>();
}

} // namespace

std::optional<BootstrapEstimate> bootstrapArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                               const BootstrapPlan& plan, std::span<const std::uint32_t> clusters,
                                               const Progress& progress)
{
    const WeightedArea area(scores, positive);
    const WeightedStatistic statistic = [&](std::span<const std::uint32_t> weights) {
        thread_local std::vector<double> room;
        return area.of(weights, room);
    };
    const Resampling resampling = clusters.empty() ? byClass(positive) : byCluster(clusters);
    const auto influence = clusters.empty() ? areasLeft(scores, positive) : leftOut(resampling, statistic);
    return bootstrap(resampling, statistic, plan, influence, progress);
}

std::optional<BootstrapEstimate> bootstrapAreaDifference(std::span<const double> first, std::span<const double> second,
                                                         std::span<const std::uint8_t> positive,
                                                         const BootstrapPlan& plan,
                                                         std::span<const std::uint32_t> clusters,
                                                         const Progress& progress)
{
    const WeightedArea a(first, positive), b(second, positive);
    const WeightedStatistic statistic = [&](std::span<const std::uint32_t> weights) -> std::optional<double> {
        thread_local std::vector<double> room;
        const auto areaA = a.of(weights, room), areaB = b.of(weights, room);
        return areaA && areaB ? std::optional(*areaA - *areaB) : std::nullopt;
    };
    const Resampling resampling = clusters.empty() ? byClass(positive) : byCluster(clusters);
    std::vector<double> influence;
    if (clusters.empty()) {
        influence = areasLeft(first, positive);
        const auto other = areasLeft(second, positive);
        for (std::size_t n = 0; n < influence.size(); ++n)
            influence[n] -= other[n];
    } else
        influence = leftOut(resampling, statistic);
    return bootstrap(resampling, statistic, plan, influence, progress);
}

} // namespace dsmt::statistics
