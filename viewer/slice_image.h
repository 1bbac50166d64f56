// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/slice_plane.h"
#include "viewer/window_level.h"

#include <cstdint>
#include <optional>
#include <span>

namespace dsmt::viewer {

/// Draws one slice, a pixel a voxel, rows from the top. `plane` must be of this volume; `slice` is inside the
/// stack. `pixels` holds height() rows of `stride` pixels (stride >= width()); pixels past the width are left
/// alone.
void renderSlice(const imaging::Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table,
                 std::span<std::uint8_t> pixels, std::size_t stride);
/// The same as 0xffRRGGBB.
void renderSlice(const imaging::Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table,
                 std::span<std::uint32_t> pixels, std::size_t stride);

/// HU of the voxel at a point; nothing outside the volume.
std::optional<int> huAt(const imaging::Volume& volume, imaging::WorldPoint world);

} // namespace dsmt::viewer
