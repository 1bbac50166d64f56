// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::inference {

/// An image of one thing alone, so that it can be outlined between voxels at a level: the values of its mask as they
/// are and what is below the level round it. Whatever else is over the level is mirrored at it, so that where the thing
/// is cut off (from another that touches it, by the border of the grid) the outline runs half way between the voxels.
/// @return on the grid with one voxel more on every side
imaging::FloatImage partOf(const imaging::FloatImage& values, const imaging::Mask& mask, float level);

} // namespace dsmt::inference
