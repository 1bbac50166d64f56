// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// The part of the nodule above this counts as solid. The literature uses -300 to -160 HU on lung kernels.
inline constexpr double kSolidThresholdHu = -300;

/// A nodule is solid when at least this share of its inside is (innerSolidShare in solid_part.h), else pure ground
/// glass when its solid part is shorter than this. Chosen on 300 simulated nodules (internal cohort of seed 9001), the
/// share with an eye on the textures that readers gave to LIDC-IDRI nodules; tried on 300 other simulated ones
/// (tests/inference/simulated_measurements_test.cpp).
inline constexpr double kSolidNoduleShare = 0.9, kLeastSolidMm = 3.5;

/// Size and density of a segmented nodule, all within one surface: where the probability is one half, between the
/// voxels (fine_nodule.h). The volume so agrees with the axes and the drawn outline, and with the voxels of the mask
/// but for their stairs. HU are those of the CT within that surface, with the partial volume at its rim: a solid nodule
/// of 10 mm in lung reads some 60 HU less than its tissue. The solid part is told in solid_part.h.
/// @param probability of belonging to the nodule; @param mask its part that counts; @param hu of the CT; one
/// common isotropic grid along the patient's axes
/// @return nothing for an empty mask
std::optional<NoduleMeasurements> measure(const imaging::FloatImage& probability, const imaging::Mask& mask,
                                          const imaging::FloatImage& hu, double solidThresholdHu = kSolidThresholdHu);

struct FineNodule;

/// The same of a surface that is known on finer grids already: one for axes and solid part, one for volume and HU.
NoduleMeasurements measured(imaging::WorldPoint center, const FineNodule& forAxes, const FineNodule& forVolume,
                            double solidThresholdHu);

} // namespace dsmt::inference
