// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/measure.h"

namespace dsmt::inference {

/// An outline as measure() wants it.
struct CoveredVoxels {
    imaging::FloatImage share; ///< of each voxel that lies within it
    imaging::Mask inside;      ///< those of which half does
};

/// Of an outline that a reader edited: voxels twice as long as the mask's, with a border.
/// @param mask as measureMask wants it
CoveredVoxels coveredVoxels(const imaging::Mask& mask);

/// What measure() says of an outline that a reader edited. Each pair of the mask's voxels along each axis becomes one
/// of the grid that measure() works on; how much of it is set stands for the probability. Where the mask's voxels are
/// half as large as those of the network's patch, and lie within them, an edited outline is measured as the network's
/// is, on the very same grid.
/// @param mask on an isotropic grid along the patient's axes, with an even number of voxels along each
/// @return nothing where no such pair is set by half
std::optional<NoduleMeasurements> measureMask(const imaging::Mask& mask, const imaging::Volume& ct,
                                              double solidThresholdHu = kSolidThresholdHu);

} // namespace dsmt::inference
