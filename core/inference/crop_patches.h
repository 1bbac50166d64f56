// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

namespace dsmt::inference {

/// HU of the cube around a point, linearly interpolated; outside the volume is air. Where the grid is coarser than 1
/// mm, each value is the mean of samples about 1 mm apart over its cell.
imaging::FloatImage cropHu(const imaging::Volume& volume, imaging::WorldPoint center, const PatchGrid& grid);

/// The mask on the cube around a point: 1 where its linear interpolation reaches one half, else 0.
std::vector<std::uint8_t> cropMask(const imaging::Mask& mask, imaging::WorldPoint center, const PatchGrid& grid);

/// Clip and scale as the spec says.
std::vector<float> normalise(std::span<const float> hu, const PatchSpec& spec);

/// Both patches of a nodule. The global grid is twice as coarse, so its samples are means over the cell that
/// they stand for (2x2x2 samples at local spacing): without it thin vessels alias.
PatchPair cropPatches(const imaging::Volume& volume, imaging::WorldPoint center, const PatchSpec& spec);

/// Network input flipped along x, y and/or z, for test-time augmentation; bit 0 = x, 1 = y, 2 = z.
PatchPair flipped(const PatchPair& pair, const PatchSpec& spec, unsigned axes);
std::vector<float> flipped(std::span<const float> cube, int size, unsigned axes);

} // namespace dsmt::inference
