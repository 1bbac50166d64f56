// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// The part of the nodule above this counts as solid. The literature uses -300 to -160 HU on lung kernels.
inline constexpr double kSolidThresholdHu = -300;

/// Size and density of a segmented nodule.
/// Diameters come from the outline of the probability at 0.5, so they are finer than the grid; volume is that
/// of the voxels of the mask, each weighted with 1, on the patch grid; HU are those of the CT on the same
/// grid. The solid part's diameter is that of the HU's outline at the threshold. A nodule is solid when at least 70 %
/// of it are (its rim is blurred), pure ground glass when its solid part is shorter than 2 mm.
/// @param probability of belonging to the nodule; @param mask its part that counts; @param hu of the CT; one
/// common isotropic grid along the patient's axes
/// @return nothing for an empty mask
std::optional<NoduleMeasurements> measure(const imaging::FloatImage& probability, const imaging::Mask& mask,
                                          const imaging::FloatImage& hu, double solidThresholdHu = kSolidThresholdHu);

} // namespace dsmt::inference
