// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/operating_points.h"

#include <algorithm>
#include <limits>

namespace dsmt::statistics {

namespace {

OperatingPoint pointOf(const std::vector<RocPoint>& curve, std::size_t n)
{
    OperatingPoint point{.threshold = curve[n].threshold,
                         .between = -std::numeric_limits<double>::infinity(),
                         .sensitivity = curve[n].truePositiveRate,
                         .specificity = 1 - curve[n].falsePositiveRate};
    if (n == 0)
        point.between = curve[n].threshold;
    else if (n + 1 < curve.size())
        point.between = curve[n].threshold + (curve[n + 1].threshold - curve[n].threshold) / 2;
    return point;
}

template <class Gain> std::optional<OperatingPoint> best(const std::vector<RocPoint>& curve, Gain gain)
{
    if (curve.empty())
        return std::nullopt;
    // Rounding must not decide between corners that are equally good.
    constexpr double kSame = 1e-12;
    std::size_t found = 0;
    for (std::size_t n = 1; n < curve.size(); ++n)
        if (gain(curve[n]) > gain(curve[found]) + kSame)
            found = n;
    return pointOf(curve, found);
}

double weightOf(const Costs& costs)
{
    return (1 - costs.prevalence) / (costs.missedOverFalseAlarm * costs.prevalence);
}

/// The largest y at x on lines that rise to the right.
double highestAt(const std::vector<RocPoint>& curve, double RocPoint::*x, double RocPoint::*y, double at)
{
    double highest = 0;
    for (std::size_t n = 0; n < curve.size(); ++n) {
        if (curve[n].*x <= at)
            highest = std::max(highest, curve[n].*y);
        else {
            const double share = (at - curve[n - 1].*x) / (curve[n].*x - curve[n - 1].*x);
            return std::max(highest, curve[n - 1].*y + share * (curve[n].*y - curve[n - 1].*y));
        }
    }
    return highest;
}

} // namespace

std::optional<OperatingPoint> youdenPoint(const std::vector<RocPoint>& curve, const Costs& costs)
{
    const double weight = weightOf(costs);
    return best(curve, [&](const RocPoint& p) { return p.truePositiveRate + weight * (1 - p.falsePositiveRate); });
}

std::optional<OperatingPoint> closestToTopLeft(const std::vector<RocPoint>& curve, const Costs& costs)
{
    const double weight = weightOf(costs);
    return best(curve, [&](const RocPoint& p) {
        const double missed = 1 - p.truePositiveRate;
        return -(missed * missed + weight * p.falsePositiveRate * p.falsePositiveRate);
    });
}

std::optional<double> sensitivityAt(const std::vector<RocPoint>& curve, double specificity)
{
    if (curve.empty())
        return std::nullopt;
    return highestAt(curve, &RocPoint::falsePositiveRate, &RocPoint::truePositiveRate, 1 - specificity);
}

std::optional<double> specificityAt(const std::vector<RocPoint>& curve, double sensitivity)
{
    // The first place, from the left, where the curve is as high.
    for (std::size_t n = 0; n < curve.size(); ++n) {
        if (curve[n].truePositiveRate < sensitivity)
            continue;
        if (n == 0 || curve[n].truePositiveRate == curve[n - 1].truePositiveRate)
            return 1 - curve[n].falsePositiveRate;
        const double share =
            (sensitivity - curve[n - 1].truePositiveRate) / (curve[n].truePositiveRate - curve[n - 1].truePositiveRate);
        return 1 -
               (curve[n - 1].falsePositiveRate + share * (curve[n].falsePositiveRate - curve[n - 1].falsePositiveRate));
    }
    return std::nullopt;
}

} // namespace dsmt::statistics
