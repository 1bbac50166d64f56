// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/mask_on_grid.h"

#include "core/imaging/sample.h"

#include <algorithm>
#include <cmath>

namespace dsmt::imaging {

namespace {

/// Voxels first ... last along each axis of a grid that a box of another may touch.
struct Range {
    VoxelIndex first{}, last{-1, -1, -1};
};

Range rangeOf(const Geometry& box, const Geometry& grid)
{
    VoxelPoint low{1e9, 1e9, 1e9}, high{-1e9, -1e9, -1e9};
    for (const double i : {-1.0, double(box.size.i)})
        for (const double j : {-1.0, double(box.size.j)})
            for (const double k : {-1.0, double(box.size.k)}) {
                const VoxelPoint at = grid.worldToVoxel(box.voxelToWorld({i, j, k}));
                low = {std::min(low.i, at.i), std::min(low.j, at.j), std::min(low.k, at.k)};
                high = {std::max(high.i, at.i), std::max(high.j, at.j), std::max(high.k, at.k)};
            }
    const auto inside = [](double value, int size) { return int(std::clamp(value, 0.0, double(size - 1))); };
    return {{inside(std::floor(low.i), grid.size.i), inside(std::floor(low.j), grid.size.j),
             inside(std::floor(low.k), grid.size.k)},
            {inside(std::ceil(high.i), grid.size.i), inside(std::ceil(high.j), grid.size.j),
             inside(std::ceil(high.k), grid.size.k)}};
}

} // namespace

Mask onGrid(const Mask& mask, const Geometry& grid)
{
    std::vector<std::uint8_t> inside(grid.size.voxels(), 0);
    const auto [first, last] = rangeOf(mask.geometry(), grid);
    for (int k = first.k; k <= last.k; ++k)
        for (int j = first.j; j <= last.j; ++j)
            for (int i = first.i; i <= last.i; ++i) {
                const WorldPoint world = grid.voxelToWorld({double(i), double(j), double(k)});
                inside[grid.offset({i, j, k})] = sampleLinear(mask, mask.geometry().worldToVoxel(world)) >= 0.5f;
            }
    return {grid, std::move(inside)};
}

} // namespace dsmt::imaging
