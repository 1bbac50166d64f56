// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/oblique_image.h"
#include "viewer/slice_plane.h"

#include <cstdint>
#include <span>

namespace dsmt::viewer {

/// The part of the picture that a map lies over on some slice, a pixel more on each side; empty when it is beside it.
PictureArea heatArea(const imaging::Geometry& map, const SlicePlane& plane);

/// Draws a map of signed values over a slice of any direction, pixel on pixel of the plane, rows from the top, as
/// premultiplied 0xAARRGGBB: vermilion where positive, blue where negative (Okabe & Ito 2008), the denser the larger
/// the magnitude; clear outside of the map.
/// @param largest magnitude that gets the full opacity; @param opacity in [0, 1]
/// @param area what is drawn; @param pixels area.height rows of `stride` pixels
void renderHeat(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest, double opacity,
                const PictureArea& area, std::span<std::uint32_t> pixels, std::size_t stride);

/// The largest magnitude in a map.
float largestMagnitude(const imaging::FloatImage& map);

/// A map as it is to be shown.
struct HeatMap {
    imaging::FloatImage map;
    float largest = 0; ///< largestMagnitude(map)
    double opacity = 0.6;
};

} // namespace dsmt::viewer
