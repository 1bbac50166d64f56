// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// Which way slices are cut out of a patch, whose axes are those of the patient.
enum class Plane { Axial, Coronal, Sagittal };

/// Axes of what is over a level in the mask, in the slice where the long one is longest. The outline lies between
/// voxels: values are interpolated across the mask's border. Other parts do not join in.
/// @param values on the grid of the mask, an isotropic one
/// @return nothing when nothing is over the level
std::optional<PlaneAxes> longestAxes(const imaging::FloatImage& values, const imaging::Mask& mask, float level,
                                     Plane plane);

} // namespace dsmt::inference
