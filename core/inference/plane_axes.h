// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// Which way slices are cut out of a patch, whose axes are those of the patient.
enum class Plane { Axial, Coronal, Sagittal };

/// Axes of a thing by its outline between voxels, in the slice where the long one is longest.
/// @param part as partOf gives it (nodule_part.h), on an isotropic cube
/// @return nothing when nothing is over the level
std::optional<PlaneAxes> longestAxes(const imaging::FloatImage& part, float level, Plane plane);

} // namespace dsmt::inference
