// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/resampling.h"

#include "core/statistics/distribution.h"
#include "core/statistics/laws.h"
#include "core/statistics/replicates.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace dsmt::statistics {

namespace {

/// Of the third and second moments about the mean of what is left without each unit.
double accelerationOf(std::span<const double> influence)
{
    const double mean = std::accumulate(influence.begin(), influence.end(), 0.0) / double(influence.size());
    double squares = 0, cubes = 0;
    for (const double left : influence) {
        const double away = mean - left;
        squares += away * away;
        cubes += away * away * away;
    }
    return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

std::optional<Interval> bcaInterval(const std::vector<double>& sorted, double estimate, double acceleration,
                                    double level)
{
    const auto below = double(std::lower_bound(sorted.begin(), sorted.end(), estimate) - sorted.begin());
    const auto notAbove = double(std::upper_bound(sorted.begin(), sorted.end(), estimate) - sorted.begin());
    const double share =
        (below + notAbove) / 2 / double(sorted.size()); // of discrete values half of those that are equal
    if (!(share > 0) || !(share < 1))
        return std::nullopt;
    const double bias = normalAt(share);
    const auto end = [&](double tail) {
        const double z = bias + normalAt(tail);
        return quantileOfSorted(sorted, normalBelow(bias + z / (1 - acceleration * z)));
    };
    return Interval{end((1 - level) / 2), end((1 + level) / 2)};
}

} // namespace

Resampling byClass(std::span<const std::uint8_t> positive)
{
    Resampling resampling{.units = {},
                          .strata = std::vector<std::vector<std::uint32_t>>(2),
                          .cases = positive.size(),
                          .words = "cases, stratified by class"};
    for (std::uint32_t n = 0; n < positive.size(); ++n) {
        resampling.units.push_back({n});
        resampling.strata[positive[n] != 0].push_back(n);
    }
    return resampling;
}

Resampling byCluster(std::span<const std::uint32_t> clusters)
{
    Resampling resampling{
        .units = {}, .strata = {{}}, .cases = clusters.size(), .words = "patients with all their cases"};
    std::map<std::uint32_t, std::uint32_t> unitOf;
    for (std::uint32_t n = 0; n < clusters.size(); ++n) {
        const auto [found, isNew] = unitOf.emplace(clusters[n], std::uint32_t(resampling.units.size()));
        if (isNew) {
            resampling.strata[0].push_back(found->second);
            resampling.units.emplace_back();
        }
        resampling.units[found->second].push_back(n);
    }
    return resampling;
}

void draw(const Resampling& resampling, Draws& draws, std::span<std::uint32_t> weights)
{
    std::fill(weights.begin(), weights.end(), 0);
    for (const auto& stratum : resampling.strata)
        for (std::size_t n = 0; n < stratum.size(); ++n)
            for (const std::uint32_t place : resampling.units[stratum[draws.below(std::uint32_t(stratum.size()))]])
                ++weights[place];
}

std::optional<BootstrapEstimate> bootstrap(const Resampling& resampling, const WeightedStatistic& statistic,
                                           const BootstrapPlan& plan, std::span<const double> influence,
                                           const Progress& progress)
{
    const std::vector<std::uint32_t> once(resampling.cases, 1);
    const auto estimate = statistic(once);
    if (!estimate)
        return std::nullopt;
    std::vector<std::optional<double>> drawn(plan.replicates);
    inPieces(plan.replicates, plan.threads, progress, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> weights(resampling.cases);
        for (std::size_t n = begin; n < end; ++n) {
            Draws draws(plan.seed, n);
            draw(resampling, draws, weights);
            drawn[n] = statistic(weights);
        }
    });
    std::vector<double> sorted;
    auto result = summarized(*estimate, drawn, plan, &sorted);
    if (result && influence.size() > 1)
        result->bca = bcaInterval(sorted, *estimate, accelerationOf(influence), plan.level);
    return result;
}

std::optional<BootstrapEstimate> summarized(double estimate, std::span<const std::optional<double>> replicates,
                                            const BootstrapPlan& plan, std::vector<double>* sorted)
{
    sorted->clear();
    for (const auto& value : replicates)
        if (value)
            sorted->push_back(*value);
    if (sorted->size() < 2)
        return std::nullopt;
    std::sort(sorted->begin(), sorted->end());
    BootstrapEstimate result{.estimate = estimate,
                             .replicates = replicates.size(),
                             .undefined = replicates.size() - sorted->size(),
                             .seed = plan.seed,
                             .percentile = {},
                             .bca = {}};
    const Summary summary = *summarize(*sorted);
    result.mean = summary.mean;
    result.standardError = summary.sd;
    result.percentile = {quantileOfSorted(*sorted, (1 - plan.level) / 2),
                         quantileOfSorted(*sorted, (1 + plan.level) / 2)};
    return result;
}

} // namespace dsmt::statistics
