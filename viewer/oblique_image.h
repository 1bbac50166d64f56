// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/rounded_hu.h"
#include "viewer/slab.h"
#include "viewer/window_level.h"

#include <cstdint>
#include <span>

namespace dsmt::viewer {

// Pictures of any plane: trilinear between voxel centres, from the outermost centres to the volume's outer faces the
// value of the outermost voxels, rounded to whole HU. A slab joins samples along the normal at half the distance of the
// closest voxels, up to half the thickness from the slice shown; only samples inside the volume take part. Planes along
// the volume's axes may be drawn so too. Much work is shared among threads. Buffers hold area.height rows of `stride`.

/// A part of a picture, in its pixels.
struct PictureArea {
    int left = 0, top = 0, width = 0, height = 0;
    bool operator==(const PictureArea&) const = default;
};

PictureArea wholePicture(const SlicePlane& plane);

void sampleOblique(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                   const PictureArea& area, std::span<std::int16_t> hu, std::size_t stride);
/// As 0xffRRGGBB; black outside of the volume.
void renderOblique(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                   const GrayTable& table, const PictureArea& area, std::span<std::uint32_t> pixels,
                   std::size_t stride);

/// HU at a place of the picture, which need not be the middle of a pixel; kOutsideHu outside of the volume.
std::int16_t obliqueHu(const imaging::Volume& volume, const SlicePlane& plane, PicturePoint at, int slice,
                       const Slab& slab);

} // namespace dsmt::viewer
