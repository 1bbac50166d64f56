// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/placements.h"

#include "core/statistics/score_order.h"

#include <cassert>

namespace dsmt::statistics {

namespace {

double covarianceOf(const std::vector<double>& a, double meanA, const std::vector<double>& b, double meanB)
{
    double sum = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        sum += (a[n] - meanA) * (b[n] - meanB);
    return sum / double(a.size() - 1);
}

} // namespace

std::optional<Placements> placementsOf(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    assert(scores.size() == positive.size());
    std::vector<std::uint32_t> marks(scores.size()); // place within the class, and the class as the last bit
    std::uint32_t counts[2]{};
    for (std::size_t n = 0; n < scores.size(); ++n) {
        const std::uint32_t isPositive = positive[n] != 0;
        marks[n] = counts[isPositive]++ << 1 | isPositive;
    }
    const double negatives = counts[0], positives = counts[1];
    if (counts[0] == 0 || counts[1] == 0)
        return std::nullopt;
    Placements placements{0, std::vector<double>(counts[1]), std::vector<double>(counts[0])};
    const std::vector<OrderedScore> order = ascending(scores, marks);
    double below[2]{}; // cases of each class with a lower score
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        double tied[2]{};
        for (; end < order.size() && order[end].key == order[first].key; ++end)
            tied[order[end].place & 1] += 1;
        const double won = below[0] + tied[0] / 2;
        const double lost = below[1] + tied[1] / 2;
        for (std::size_t n = first; n < end; ++n) {
            const std::uint32_t mark = order[n].place;
            if (mark & 1)
                placements.positives[mark >> 1] = won / negatives;
            else
                placements.negatives[mark >> 1] = (positives - lost) / positives;
        }
        placements.area += tied[1] * won; // a multiple of one half, exact
        below[0] += tied[0];
        below[1] += tied[1];
        first = end;
    }
    placements.area /= positives * negatives;
    return placements;
}

std::optional<double> placementCovariance(const Placements& a, const Placements& b)
{
    assert(a.positives.size() == b.positives.size() && a.negatives.size() == b.negatives.size());
    if (a.positives.size() < 2 || a.negatives.size() < 2)
        return std::nullopt;
    return covarianceOf(a.positives, a.area, b.positives, b.area) / double(a.positives.size()) +
           covarianceOf(a.negatives, a.area, b.negatives, b.area) / double(a.negatives.size());
}

} // namespace dsmt::statistics
