// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mean_curve.h"

#include <algorithm>
#include <set>

namespace dsmt::statistics {

namespace {

/// Lowest and highest sensitivity at a rate; they differ where the curve is upright.
std::pair<double, double> heightsAt(const std::vector<RocPoint>& curve, double rate)
{
    const auto isBefore = [](const RocPoint& point, double at) { return point.falsePositiveRate < at; };
    const auto from = std::lower_bound(curve.begin(), curve.end(), rate, isBefore);
    if (from != curve.end() && from->falsePositiveRate == rate) {
        auto last = from;
        while (last + 1 != curve.end() && (last + 1)->falsePositiveRate == rate)
            ++last;
        return {from->truePositiveRate, last->truePositiveRate};
    }
    const RocPoint &a = *(from - 1), &b = *from;
    const double share = (rate - a.falsePositiveRate) / (b.falsePositiveRate - a.falsePositiveRate);
    const double height = a.truePositiveRate + share * (b.truePositiveRate - a.truePositiveRate);
    return {height, height};
}

} // namespace

std::vector<RocPoint> meanCurve(const std::vector<std::vector<RocPoint>>& curves)
{
    std::set<double> rates;
    for (const auto& curve : curves)
        for (const RocPoint& point : curve)
            rates.insert(point.falsePositiveRate);
    std::vector<RocPoint> mean;
    for (const double rate : rates) {
        double low = 0, high = 0;
        for (const auto& curve : curves) {
            const auto [lowest, highest] = heightsAt(curve, rate);
            low += lowest / double(curves.size());
            high += highest / double(curves.size());
        }
        mean.push_back({0, rate, low});
        if (high > low)
            mean.push_back({0, rate, high});
    }
    return mean;
}

} // namespace dsmt::statistics
