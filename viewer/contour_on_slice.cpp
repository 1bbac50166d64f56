// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/contour_on_slice.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

/// In slices; what is zero but for rounding is zero, so that corners on the slice count to one side.
std::vector<double> heightsOver(const WorldLine& contour, const SlicePlane& plane, int slice)
{
    std::vector<double> heights;
    for (const WorldPoint& point : contour) {
        const double height = plane.fromWorld(point).slice - slice;
        heights.push_back(std::abs(height) < 1e-6 ? 0 : height);
    }
    return heights;
}

} // namespace

ContourOnSlice contourOnSlice(const WorldLine& contour, const SlicePlane& plane, int slice)
{
    if (contour.empty())
        return {};
    const std::vector<double> heights = heightsOver(contour, plane, slice);
    if (std::all_of(heights.begin(), heights.end(), [](double height) { return std::abs(height) <= 0.5 + 1e-6; }))
        return {true, {}};
    std::vector<WorldPoint> crossings;
    for (std::size_t n = 0; n < contour.size(); ++n) {
        const std::size_t next = (n + 1) % contour.size();
        if ((heights[n] >= 0) == (heights[next] >= 0))
            continue;
        const double part = heights[n] / (heights[n] - heights[next]);
        crossings.push_back(contour[n] + (contour[next] - contour[n]) * part);
    }
    if (crossings.empty())
        return {};
    // All lie on the line in which the contour's plane cuts the slice.
    const WorldPoint first = crossings.front();
    const WorldPoint along = *std::max_element(crossings.begin(), crossings.end(), [&](WorldPoint a, WorldPoint b) {
        return imaging::distance(a, first) < imaging::distance(b, first);
    }) - first;
    std::sort(crossings.begin(), crossings.end(),
              [&](WorldPoint a, WorldPoint b) { return imaging::dot(a, along) < imaging::dot(b, along); });
    ContourOnSlice shown;
    for (std::size_t n = 0; n + 1 < crossings.size(); n += 2)
        shown.pieces.push_back({crossings[n], crossings[n + 1]});
    return shown;
}

} // namespace dsmt::viewer
