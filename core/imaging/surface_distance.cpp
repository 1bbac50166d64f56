// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/surface_distance.h"

#include "core/imaging/distance_map.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace dsmt::imaging {

namespace {

Mask surfaceVoxels(const Mask& mask)
{
    constexpr std::array<VoxelIndex, 6> kFaces{{{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}}};
    const Geometry& geometry = mask.geometry();
    std::vector<std::uint8_t> surface(geometry.size.voxels(), 0);
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                if (mask.at({i, j, k}))
                    surface[geometry.offset({i, j, k})] =
                        std::any_of(kFaces.begin(), kFaces.end(), [&](const VoxelIndex& face) {
                            const VoxelIndex beside{i + face.i, j + face.j, k + face.k};
                            return !geometry.contains(beside) || !mask.at(beside);
                        });
    return {geometry, std::move(surface)};
}

/// From each voxel of the one surface to the nearest of the other, ascending.
std::vector<double> distancesBetween(const Mask& from, const Mask& to)
{
    const FloatImage away = distanceTo(to);
    std::vector<double> distances;
    for (std::size_t n = 0; n < from.voxels().size(); ++n)
        if (from.voxels()[n])
            distances.push_back(double(away.voxels()[n]));
    std::sort(distances.begin(), distances.end());
    return distances;
}

double percentile95(const std::vector<double>& ascending)
{
    const double at = 0.95 * double(ascending.size() - 1);
    const std::size_t below = std::size_t(at), above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (at - double(below)) * (ascending[above] - ascending[below]);
}

} // namespace

std::optional<SurfaceDistance> surfaceDistance(const Mask& a, const Mask& b)
{
    assert(a.geometry().size == b.geometry().size && a.geometry().spacing == b.geometry().spacing);
    const Mask surfaceA = surfaceVoxels(a), surfaceB = surfaceVoxels(b);
    const std::vector<double> fromA = distancesBetween(surfaceA, surfaceB),
                              fromB = distancesBetween(surfaceB, surfaceA);
    if (fromA.empty() || fromB.empty())
        return std::nullopt;
    const double sum =
        std::accumulate(fromA.begin(), fromA.end(), 0.0) + std::accumulate(fromB.begin(), fromB.end(), 0.0);
    return SurfaceDistance{sum / double(fromA.size() + fromB.size()),
                           std::max(percentile95(fromA), percentile95(fromB))};
}

std::optional<double> diceOverlap(const Mask& a, const Mask& b)
{
    assert(a.geometry().size == b.geometry().size);
    std::size_t both = 0, sum = 0;
    for (std::size_t n = 0; n < a.voxels().size(); ++n) {
        const bool inA = a.voxels()[n] != 0, inB = b.voxels()[n] != 0;
        both += inA && inB;
        sum += std::size_t(inA) + std::size_t(inB);
    }
    return sum > 0 ? std::optional(2 * double(both) / double(sum)) : std::nullopt;
}

} // namespace dsmt::imaging
