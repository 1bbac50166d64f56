// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::imaging {

/// Means over the cells of a grid whose axes run along those of the image: in each cell `samples` along each axis are
/// taken by trilinear interpolation, spread evenly as (s + 1/2) / samples. One sample is plain resampling.
///
/// The same numbers as sampleLinear at each of them (within 1e-3 HU), but each axis is interpolated by itself with its
/// weights from a table: ten times faster and more. Voxels outside count as `outside`.
/// @return nothing where an axis of the grid runs across the image's
std::optional<FloatImage> sampleAlongAxes(const Volume& image, const Geometry& grid, int samples, float outside);
std::optional<FloatImage> sampleAlongAxes(const Mask& image, const Geometry& grid, int samples, float outside);

} // namespace dsmt::imaging
