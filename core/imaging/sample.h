// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// Trilinear value at a point of voxel space; voxels outside count as `outside`.
float sampleLinear(const Volume& volume, VoxelPoint voxel, float outside = kAirHu);
float sampleLinear(const FloatImage& image, VoxelPoint voxel, float outside = 0);
float sampleLinear(const Mask& mask, VoxelPoint voxel, float outside = 0);

/// The volume resampled (trilinear) on another grid.
FloatImage resample(const Volume& volume, const Geometry& grid, float outside = kAirHu);

} // namespace dsmt::imaging
