// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/partial_area.h"

#include <algorithm>
#include <cassert>

namespace dsmt::statistics {

namespace {

struct Corner {
    double x = 0, y = 0;
};

/// Under straight lines, x not falling, between two ends.
double areaBetween(const std::vector<Corner>& corners, double from, double to)
{
    double area = 0;
    for (std::size_t n = 1; n < corners.size(); ++n) {
        const Corner a = corners[n - 1], b = corners[n];
        const double left = std::max(a.x, from), right = std::min(b.x, to);
        if (!(right > left))
            continue;
        const auto heightAt = [&](double x) { return a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y); };
        area += (right - left) * (heightAt(left) + heightAt(right)) / 2;
    }
    return area;
}

} // namespace

std::optional<PartialArea> partialArea(const std::vector<RocPoint>& curve, AreaAxis axis, double lower, double upper)
{
    assert(lower >= 0 && lower < upper && upper <= 1);
    if (curve.empty())
        return std::nullopt;
    std::vector<Corner> corners;
    for (const RocPoint& point : curve) {
        if (axis == AreaAxis::Specificity)
            corners.push_back({point.falsePositiveRate, point.truePositiveRate});
        else
            corners.push_back({point.truePositiveRate, 1 - point.falsePositiveRate});
    }
    const double from = axis == AreaAxis::Specificity ? 1 - upper : lower;
    const double to = axis == AreaAxis::Specificity ? 1 - lower : upper;
    const double chance = (to * to - from * from) / 2;
    PartialArea result{.area = areaBetween(corners, from, to),
                       .largest = to - from,
                       .ofChance = axis == AreaAxis::Specificity ? chance : to - from - chance,
                       .standardized = {}};
    if (result.area >= result.ofChance)
        result.standardized = (1 + (result.area - result.ofChance) / (result.largest - result.ofChance)) / 2;
    return result;
}

} // namespace dsmt::statistics
