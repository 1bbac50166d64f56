// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/compare_masks.h"

#include "core/imaging/mask_on_grid.h"

#include <algorithm>
#include <cmath>

namespace dsmt::imaging {

namespace {

struct Box {
    WorldPoint low{1e300, 1e300, 1e300}, high{-1e300, -1e300, -1e300};
    bool isEmpty() const { return low.x > high.x; }
};

void extend(Box& box, const Mask& mask)
{
    const Geometry& grid = mask.geometry();
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (mask.at({i, j, k})) {
                    const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                    box.low = {std::min(box.low.x, at.x), std::min(box.low.y, at.y), std::min(box.low.z, at.z)};
                    box.high = {std::max(box.high.x, at.x), std::max(box.high.y, at.y), std::max(box.high.z, at.z)};
                }
}

bool onOneGrid(const Geometry& a, const Geometry& b)
{
    constexpr double kRounding = 1e-6;
    const WorldPoint lastA = a.voxelToWorld({double(a.size.i), double(a.size.j), double(a.size.k)});
    const WorldPoint lastB = b.voxelToWorld({double(b.size.i), double(b.size.j), double(b.size.k)});
    return a.size == b.size && distance(a.origin, b.origin) < kRounding && distance(lastA, lastB) < kRounding &&
           distance(a.iAxis, b.iAxis) < kRounding && distance(a.jAxis, b.jAxis) < kRounding;
}

double smallestSpacing(const Geometry& grid)
{
    return *std::min_element(grid.spacing.begin(), grid.spacing.end());
}

/// Around both, with room for the half voxel that interpolation adds and for a rim of what is not set.
Geometry commonGrid(const Mask& a, const Mask& b)
{
    Box box;
    extend(box, a);
    extend(box, b);
    const double spacing = std::min(smallestSpacing(a.geometry()), smallestSpacing(b.geometry()));
    Geometry grid;
    grid.spacing = {spacing, spacing, spacing};
    if (box.isEmpty()) {
        grid.size = {1, 1, 1};
        return grid;
    }
    double rim = 2 * spacing;
    for (const Mask* mask : {&a, &b})
        for (const double side : mask->geometry().spacing)
            rim = std::max(rim, side + spacing);
    grid.origin = box.low - WorldPoint{rim, rim, rim};
    const auto count = [&](double from, double to) { return int(std::ceil((to - from + 2 * rim) / spacing)) + 1; };
    grid.size = {count(box.low.x, box.high.x), count(box.low.y, box.high.y), count(box.low.z, box.high.z)};
    return grid;
}

double volumeOf(const Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    const auto set = std::count_if(mask.voxels().begin(), mask.voxels().end(), [](auto voxel) { return voxel != 0; });
    return double(set) * spacing[0] * spacing[1] * spacing[2];
}

} // namespace

MaskComparison compareMasks(const Mask& a, const Mask& b)
{
    MaskComparison comparison{{}, {}, volumeOf(a), volumeOf(b)};
    const bool comparable = onOneGrid(a.geometry(), b.geometry());
    const Geometry grid = comparable ? a.geometry() : commonGrid(a, b);
    const Mask first = comparable ? a : onGrid(a, grid), second = comparable ? b : onGrid(b, grid);
    comparison.dice = diceOverlap(first, second);
    comparison.surface = surfaceDistance(first, second);
    return comparison;
}

} // namespace dsmt::imaging
