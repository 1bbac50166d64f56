// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/measure.h"

namespace dsmt::inference {

/// What measure() says of an outline that a reader edited: axes, volume and HU within its surface. The surface runs
/// smoothly between voxels that are set and those that are not; smoothing by two widths keeps it in place where it is
/// bent. Balls and ellipsoids of 8 to 24 mm have axes within .1 mm and volume within 1 % (measure_mask_test), corners
/// are rounded by about a millimetre. HU are those that measure() takes where the mask's voxels are half as large as
/// those of the network's patch and lie within them.
/// @param mask on an isotropic grid along the patient's axes, with an even number of voxels along each
/// @return nothing for what is too small to have such a surface
std::optional<NoduleMeasurements> measureMask(const imaging::Mask& mask, const imaging::Volume& ct,
                                              double solidThresholdHu = kSolidThresholdHu);

} // namespace dsmt::inference
