// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/finer_outline.h"

#include "core/imaging/mask_bounds.h"
#include "core/imaging/mask_on_grid.h"

#include <algorithm>
#include <climits>

namespace dsmt::imaging {

Mask finerOutline(const Mask& mask)
{
    const auto [low, high] = boundsOf(mask).value_or(VoxelBounds{});
    Geometry grid = mask.geometry();
    grid.origin = mask.geometry().voxelToWorld({low.i - 1.25, low.j - 1.25, low.k - 1.25});
    grid.size = {2 * (high.i - low.i + 3), 2 * (high.j - low.j + 3), 2 * (high.k - low.k + 3)};
    for (double& spacing : grid.spacing)
        spacing /= 2;
    return onGrid(mask, grid);
}

Mask outlineOn(const Geometry& lattice, const Mask& mask)
{
    const auto bounds = boundsOf(mask).value_or(VoxelBounds{});
    VoxelIndex low{INT_MAX, INT_MAX, INT_MAX}, high{INT_MIN, INT_MIN, INT_MIN};
    for (int corner = 0; corner < 8; ++corner) {
        const VoxelIndex at =
            lattice.nearestVoxel(mask.geometry().voxelToWorld({corner & 1 ? bounds.high.i + 1.0 : bounds.low.i - 1.0,
                                                               corner & 2 ? bounds.high.j + 1.0 : bounds.low.j - 1.0,
                                                               corner & 4 ? bounds.high.k + 1.0 : bounds.low.k - 1.0}));
        low = {std::min(low.i, at.i), std::min(low.j, at.j), std::min(low.k, at.k)};
        high = {std::max(high.i, at.i), std::max(high.j, at.j), std::max(high.k, at.k)};
    }
    low = {low.i & ~1, low.j & ~1, low.k & ~1};
    Geometry grid = lattice;
    grid.origin = lattice.voxelToWorld({double(low.i), double(low.j), double(low.k)});
    grid.size = {(high.i - low.i + 2) & ~1, (high.j - low.j + 2) & ~1, (high.k - low.k + 2) & ~1};
    return onGrid(mask, grid);
}

} // namespace dsmt::imaging
