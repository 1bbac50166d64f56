// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/metal_nearby.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <limits>

namespace dsmt::workflows {

using imaging::Geometry;
using imaging::VoxelIndex;
using imaging::WorldPoint;

namespace {

struct Box {
    VoxelIndex low, high; ///< both within
};

/// Of voxels, around a cube that may lie across their grid.
Box voxelsAround(const Geometry& geometry, WorldPoint center, double halfMm)
{
    const auto middle = geometry.worldToVoxel(center);
    const auto range = [&](double at, WorldPoint axis, double spacing, int size) {
        const double reach = halfMm * (std::abs(axis.x) + std::abs(axis.y) + std::abs(axis.z)) / spacing;
        return std::pair{std::clamp(int(std::ceil(at - reach)), 0, size),
                         std::clamp(int(std::floor(at + reach)), -1, size - 1)};
    };
    const auto [lowI, highI] = range(middle.i, geometry.iAxis, geometry.spacing[0], geometry.size.i);
    const auto [lowJ, highJ] = range(middle.j, geometry.jAxis, geometry.spacing[1], geometry.size.j);
    const auto [lowK, highK] = range(middle.k, geometry.kAxis, geometry.spacing[2], geometry.size.k);
    return {{lowI, lowJ, lowK}, {highI, highJ, highK}};
}

} // namespace

std::optional<ScopeFinding> metalNearby(const imaging::Volume& volume, WorldPoint center,
                                        const inference::PatchGrid& global)
{
    const Geometry& geometry = volume.geometry();
    const double half = global.extentMm() / 2;
    const auto [low, high] = voxelsAround(geometry, center, half);
    std::size_t count = 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (int k = low.k; k <= high.k; ++k)
        for (int j = low.j; j <= high.j; ++j)
            for (int i = low.i; i <= high.i; ++i) {
                if (volume.at({i, j, k}) < kMetalHu)
                    continue;
                const WorldPoint away = geometry.voxelToWorld({double(i), double(j), double(k)}) - center;
                if (std::max({std::abs(away.x), std::abs(away.y), std::abs(away.z)}) > half)
                    continue;
                ++count;
                nearest = std::min(nearest, imaging::length(away));
            }
    const double mm3 = double(count) * geometry.spacing[0] * geometry.spacing[1] * geometry.spacing[2];
    if (mm3 < kLeastMetalMm3)
        return std::nullopt;
    return ScopeFinding{"metal", Severity::Warning,
                        fmt::format("There is metal near the nodule: {:.0f} mm3 of {} HU or more, the nearest {:.0f} "
                                    "mm from its middle; streaks of it may change what is measured.",
                                    mm3, kMetalHu, nearest)};
}

} // namespace dsmt::workflows
