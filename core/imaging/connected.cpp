// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/connected.h"

#include <cmath>
#include <limits>
#include <optional>

namespace dsmt::imaging {

namespace {

std::optional<VoxelIndex> nearestSetVoxel(const Mask& mask, WorldPoint point, double reachMm)
{
    std::optional<VoxelIndex> nearest;
    double best = std::nextafter(reachMm, std::numeric_limits<double>::infinity());
    const Size size = mask.geometry().size;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i) {
                if (!mask.at({i, j, k}))
                    continue;
                const double away = distance(mask.geometry().voxelToWorld({double(i), double(j), double(k)}), point);
                if (away < best) {
                    best = away;
                    nearest = VoxelIndex{i, j, k};
                }
            }
    return nearest;
}

} // namespace

Mask componentNear(const Mask& mask, WorldPoint point, double reachMm)
{
    const Geometry& geometry = mask.geometry();
    std::vector<std::uint8_t> part(geometry.size.voxels(), 0);
    if (const auto seed = nearestSetVoxel(mask, point, reachMm)) {
        std::vector<VoxelIndex> front{*seed};
        part[geometry.offset(*seed)] = 1;
        while (!front.empty()) {
            const VoxelIndex at = front.back();
            front.pop_back();
            for (const VoxelIndex next : {VoxelIndex{at.i - 1, at.j, at.k},
                                          {at.i + 1, at.j, at.k},
                                          {at.i, at.j - 1, at.k},
                                          {at.i, at.j + 1, at.k},
                                          {at.i, at.j, at.k - 1},
                                          {at.i, at.j, at.k + 1}}) {
                if (!geometry.contains(next) || !mask.at(next) || part[geometry.offset(next)])
                    continue;
                part[geometry.offset(next)] = 1;
                front.push_back(next);
            }
        }
    }
    return {geometry, std::move(part)};
}

} // namespace dsmt::imaging
