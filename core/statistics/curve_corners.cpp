// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/curve_corners.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::statistics {

Confusion confusionOf(const RocPoint& corner, std::size_t positives, std::size_t negatives)
{
    // Rates are counts divided once, so the counts come back exactly.
    const auto hits = std::size_t(std::llround(corner.truePositiveRate * double(positives)));
    const auto alarms = std::size_t(std::llround(corner.falsePositiveRate * double(negatives)));
    return {.truePositives = hits,
            .falsePositives = alarms,
            .trueNegatives = negatives - alarms,
            .falseNegatives = positives - hits};
}

std::size_t nearestCorner(const std::vector<RocPoint>& curve, double falsePositiveRate, double truePositiveRate)
{
    assert(!curve.empty());
    const auto distance = [&](const RocPoint& corner) {
        const double across = corner.falsePositiveRate - falsePositiveRate,
                     up = corner.truePositiveRate - truePositiveRate;
        return across * across + up * up;
    };
    const auto nearest = std::min_element(
        curve.begin(), curve.end(), [&](const RocPoint& a, const RocPoint& b) { return distance(a) < distance(b); });
    return std::size_t(nearest - curve.begin());
}

std::size_t cornerAt(const std::vector<RocPoint>& curve, double threshold)
{
    assert(!curve.empty());
    const auto below = std::partition_point(curve.begin(), curve.end(),
                                            [&](const RocPoint& corner) { return corner.threshold >= threshold; });
    return std::size_t(std::max<std::ptrdiff_t>(below - curve.begin(), 1)) - 1;
}

std::vector<RocPoint> thinned(const std::vector<RocPoint>& curve, double step)
{
    std::vector<RocPoint> kept;
    for (std::size_t n = 0; n < curve.size(); ++n)
        if (kept.empty() || n + 1 == curve.size() ||
            curve[n].falsePositiveRate - kept.back().falsePositiveRate >= step ||
            curve[n].truePositiveRate - kept.back().truePositiveRate >= step)
            kept.push_back(curve[n]);
    return kept;
}

} // namespace dsmt::statistics
