// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/venkatraman.h"

#include "core/statistics/replicates.h"
#include "core/statistics/score_order.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::statistics {

namespace {

/// From 1, those that are tied in the order of the cases.
std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<double> ranks(values.size());
    double rank = 0;
    for (const OrderedScore& each : ascending(values))
        ranks[each.place] = ++rank;
    return ranks;
}

/// Sum over ranks k of the difference of errors when all cases of rank k or less are called negative.
double distanceOf(std::span<const double> a, std::span<const double> b, std::span<const std::uint8_t> positive)
{
    // A positive is an error from its rank up, a negative below it: each changes the number by one at its rank.
    std::vector<int> changes(a.size(), 0);
    for (std::size_t n = 0; n < a.size(); ++n) {
        const int change = positive[n] ? 1 : -1;
        changes[std::size_t(b[n]) - 1] += change;
        changes[std::size_t(a[n]) - 1] -= change;
    }
    double sum = 0, difference = 0;
    for (const int change : changes) {
        difference += change;
        sum += std::abs(difference);
    }
    return sum;
}

} // namespace

std::optional<CurveEquality> venkatraman(std::span<const double> first, std::span<const double> second,
                                         std::span<const std::uint8_t> positive, const BootstrapPlan& plan,
                                         const Progress& progress)
{
    assert(first.size() == positive.size() && second.size() == positive.size());
    const auto positives = std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; });
    if (positives == 0 || positives == std::ptrdiff_t(positive.size()))
        return std::nullopt;
    const std::vector<double> a = ranksOf(first), b = ranksOf(second);
    CurveEquality found{.distance = distanceOf(a, b, positive), .permutations = plan.replicates, .seed = plan.seed};
    std::vector<std::uint8_t> isFarther(plan.replicates, 0);
    inPieces(plan.replicates, plan.threads, progress, [&](std::size_t begin, std::size_t end) {
        std::vector<double> x(a.size()), y(a.size());
        for (std::size_t n = begin; n < end; ++n) {
            Draws draws(plan.seed, n);
            for (std::size_t place = 0; place < a.size(); ++place) {
                const bool exchanges = draws.below(2) == 1;
                x[place] = (exchanges ? b : a)[place] + draws.uniform() - 0.5;
                y[place] = (exchanges ? a : b)[place] + draws.uniform() - 0.5;
            }
            isFarther[n] = distanceOf(ranksOf(x), ranksOf(y), positive) >= found.distance;
        }
    });
    const auto farther = std::count(isFarther.begin(), isFarther.end(), std::uint8_t(1));
    found.p = double(farther + 1) / double(plan.replicates + 1);
    return found;
}

} // namespace dsmt::statistics
