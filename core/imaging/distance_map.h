// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// Euclidean distance in mm from each voxel's centre to that of the nearest set voxel, 0 in the mask, infinite
/// everywhere for an empty one (Felzenszwalb & Huttenlocher 2012, "Distance transforms of sampled functions").
FloatImage distanceTo(const Mask& mask);

/// The voxels that are not set.
Mask complement(const Mask& mask);

/// Grown by this many mm, or shrunk when they are negative; what lies beyond the border of the grid counts for neither.
Mask grown(const Mask& mask, double mm);

} // namespace dsmt::imaging
