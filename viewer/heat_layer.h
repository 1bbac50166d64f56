// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/slice_plane.h"

#include <cstdint>
#include <span>

namespace dsmt::viewer {

/// Draws a map of signed values over a slice, a pixel a voxel of the slice's volume, rows from the top, as
/// premultiplied 0xAARRGGBB: vermilion where positive, blue where negative (Okabe & Ito 2008), the denser the larger
/// the magnitude; clear outside of the map.
/// @param largest magnitude that gets the full opacity; @param opacity in [0, 1]
/// @param pixels height() rows of `stride` pixels of the plane
void renderHeat(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest, double opacity,
                std::span<std::uint32_t> pixels, std::size_t stride);

/// The largest magnitude in a map.
float largestMagnitude(const imaging::FloatImage& map);

} // namespace dsmt::viewer
