// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

/// How far apart in voxels neighbours on a picture and along its normal lie.
struct PlaneSteps {
    imaging::VoxelPoint first, across, down, inward; ///< pixel (0, 0) of the slice; to the next pixel, row and slice

    PlaneSteps(const SlicePlane& plane, int slice)
    {
        const auto at = [&](double x, double y, double z) {
            return plane.geometry().worldToVoxel(plane.toWorld({{x, y}, z}));
        };
        first = at(0, 0, slice);
        across = difference(at(1, 0, slice), first);
        down = difference(at(0, 1, slice), first);
        inward = difference(at(0, 0, slice + 1), first);
    }

    imaging::VoxelPoint place(double x, double y) const
    {
        return {first.i + across.i * x + down.i * y, first.j + across.j * x + down.j * y,
                first.k + across.k * x + down.k * y};
    }

private:
    static imaging::VoxelPoint difference(imaging::VoxelPoint a, imaging::VoxelPoint b)
    {
        return {a.i - b.i, a.j - b.j, a.k - b.k};
    }
};

/// Layers of samples on each side of a slice, and how far apart they are in slices: half the distance of the closest
/// voxels.
struct SlabLayers {
    int reach = 0;
    double step = 0.5;

    SlabLayers(const SlicePlane& plane, const Slab& slab)
    {
        const auto& spacing = plane.geometry().spacing;
        const double stepMm = *std::min_element(spacing.begin(), spacing.end()) / 2;
        step = stepMm / plane.sliceSpacingMm();
        reach = slab.mode == SlabMode::Off ? 0 : int(std::floor(slab.thicknessMm / 2 / stepMm + 1e-6));
    }
    int count() const { return 2 * reach + 1; }
};

} // namespace dsmt::viewer
