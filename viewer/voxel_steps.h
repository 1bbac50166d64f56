// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "viewer/slice_plane.h"

#include <cstddef>

namespace dsmt::viewer {

/// How far apart in a volume's memory, in voxels, neighbours on a slice's picture and in its stack lie. Counted from
/// the voxel of pixel (0, 0) of slice 0; only for planes along the volume's axes, none of them empty.
struct VoxelSteps {
    std::ptrdiff_t first = 0, across = 0, down = 0, inward = 0;

    explicit VoxelSteps(const SlicePlane& plane)
    {
        const auto offset = [&plane](int x, int y, int slice) {
            return std::ptrdiff_t(plane.geometry().offset(plane.voxel(x, y, slice)));
        };
        first = offset(0, 0, 0);
        across = plane.width() > 1 ? offset(1, 0, 0) - first : 0;
        down = plane.height() > 1 ? offset(0, 1, 0) - first : 0;
        inward = plane.sliceCount() > 1 ? offset(0, 0, 1) - first : 0;
    }
};

} // namespace dsmt::viewer
