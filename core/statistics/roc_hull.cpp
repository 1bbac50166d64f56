// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/roc_hull.h"

namespace dsmt::statistics {

std::vector<RocPoint> rocHull(const std::vector<RocPoint>& curve)
{
    const auto turnsLeft = [](const RocPoint& a, const RocPoint& b, const RocPoint& c) {
        return (b.falsePositiveRate - a.falsePositiveRate) * (c.truePositiveRate - a.truePositiveRate) -
                   (b.truePositiveRate - a.truePositiveRate) * (c.falsePositiveRate - a.falsePositiveRate) >=
               0;
    };
    std::vector<RocPoint> hull;
    for (const RocPoint& point : curve) {
        while (hull.size() > 1 && turnsLeft(hull[hull.size() - 2], hull.back(), point))
            hull.pop_back();
        hull.push_back(point);
    }
    return hull;
}

double areaUnder(const std::vector<RocPoint>& curve)
{
    double area = 0;
    for (std::size_t n = 1; n < curve.size(); ++n)
        area += (curve[n].falsePositiveRate - curve[n - 1].falsePositiveRate) *
                (curve[n].truePositiveRate + curve[n - 1].truePositiveRate) / 2;
    return area;
}

} // namespace dsmt::statistics
