// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/connected.h"

#include <algorithm>
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

std::vector<Part> connectedParts(const Mask& mask)
{
    const Geometry& geometry = mask.geometry();
    std::vector<std::uint8_t> left(mask.voxels().begin(), mask.voxels().end());
    std::vector<Part> parts;
    const Size size = geometry.size;
    const std::size_t row = std::size_t(size.i), slice = row * std::size_t(size.j);
    for (std::size_t seed = 0; seed < left.size(); ++seed) {
        if (!left[seed])
            continue;
        Part part{seed};
        left[seed] = 0;
        for (std::size_t n = 0; n < part.size(); ++n) {
            const std::size_t at = part[n];
            const int i = int(at % row), j = int(at / row % std::size_t(size.j)), k = int(at / slice);
            const auto visit = [&](bool exists, std::size_t next) {
                if (exists && left[next]) {
                    left[next] = 0;
                    part.push_back(next);
                }
            };
            visit(i > 0, at - 1);
            visit(i + 1 < size.i, at + 1);
            visit(j > 0, at - row);
            visit(j + 1 < size.j, at + row);
            visit(k > 0, at - slice);
            visit(k + 1 < size.k, at + slice);
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

Mask maskOf(const Geometry& geometry, std::span<const Part> parts)
{
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    for (const Part& part : parts)
        for (const std::size_t at : part)
            voxels[at] = 1;
    return {geometry, std::move(voxels)};
}

Mask largeParts(const Mask& mask)
{
    std::vector<Part> parts = connectedParts(mask);
    std::size_t largest = 0;
    for (const Part& part : parts)
        largest = std::max(largest, part.size());
    std::erase_if(parts, [&](const Part& part) { return 4 * part.size() < largest; });
    return maskOf(mask.geometry(), parts);
}

Mask largestPart(const Mask& mask)
{
    const std::vector<Part> parts = connectedParts(mask);
    const auto largest = std::ranges::max_element(parts, {}, [](const Part& part) { return part.size(); });
    return maskOf(mask.geometry(), {largest, std::size_t(largest != parts.end())});
}

} // namespace dsmt::imaging
