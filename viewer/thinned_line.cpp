// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/thinned_line.h"

#include <algorithm>
#include <utility>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

double distanceToSegment(WorldPoint from, WorldPoint to, WorldPoint point)
{
    const WorldPoint along = to - from;
    const double square = dot(along, along);
    const double share = square > 0 ? std::clamp(dot(point - from, along) / square, 0.0, 1.0) : 0;
    return distance(point, from + along * share);
}

} // namespace

std::vector<WorldPoint> thinnedLine(const std::vector<WorldPoint>& line, double toleranceMm)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    // Not recursive: a hand can draw a line of any length.
    std::vector<std::pair<std::size_t, std::size_t>> parts{{0, line.size() - 1}};
    while (!parts.empty()) {
        const auto [first, last] = parts.back();
        parts.pop_back();
        double farthestMm = toleranceMm;
        std::size_t farthest = 0;
        for (std::size_t n = first + 1; n < last; ++n)
            if (const double mm = distanceToSegment(line[first], line[last], line[n]); mm > farthestMm) {
                farthestMm = mm;
                farthest = n;
            }
        if (farthest == 0)
            continue;
        kept[farthest] = true;
        parts.push_back({first, farthest});
        parts.push_back({farthest, last});
    }
    std::vector<WorldPoint> thinned;
    for (std::size_t n = 0; n < line.size(); ++n)
        if (kept[n])
            thinned.push_back(line[n]);
    return thinned;
}

} // namespace dsmt::viewer
