// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/jackknife.h"

#include <cassert>
#include <numeric>

namespace dsmt::statistics {

std::vector<double> areasWithoutEach(const Placements& placements)
{
    std::vector<double> left;
    left.reserve(placements.positives.size() + placements.negatives.size());
    for (const auto* side : {&placements.positives, &placements.negatives}) {
        if (side->size() < 2)
            continue;
        const double count = double(side->size());
        for (const double placement : *side)
            left.push_back((placements.area * count - placement) / (count - 1));
    }
    return left;
}

std::optional<double> jackknifeCovariance(std::span<const double> a, std::span<const double> b)
{
    assert(a.size() == b.size());
    if (a.size() < 2)
        return std::nullopt;
    const double count = double(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double sum = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        sum += (a[n] - meanA) * (b[n] - meanB);
    return (count - 1) / count * sum;
}

} // namespace dsmt::statistics
