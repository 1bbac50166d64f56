// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/slab.h"
#include "viewer/window_level.h"

#include <cstdint>
#include <optional>
#include <span>

namespace dsmt::viewer {

// Projections of whole slices along the stack of a plane along the volume's axes. `slice` is inside the stack, which
// slices take part says slabSlices, no voxel is interpolated. The mean is rounded to whole HU, halves upwards. SlabMode
// Off is the slice alone. Buffers are as for renderSlice: height() rows of `stride`, the rest of a row is left alone.

/// In HU.
void projectSlab(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                 std::span<std::int16_t> hu, std::size_t stride);
/// As 0xffRRGGBB.
void renderSlab(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                const GrayTable& table, std::span<std::uint32_t> pixels, std::size_t stride);

/// HU of the projection at one pixel.
int slabHu(const imaging::Volume& volume, const SlicePlane& plane, int x, int y, int slice, const Slab& slab);

} // namespace dsmt::viewer
