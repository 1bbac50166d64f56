// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::inference {

/// Probability from which a point belongs to the nodule.
inline constexpr float kNoduleLevel = 0.5f;

/// A nodule alone and its CT on one fine cube, so that its surface, where the probability is kNoduleLevel, lies between
/// the voxels of the patch.
struct FineNodule {
    imaging::FloatImage probability; ///< below the level in everything else (nodule_part.h)
    imaging::FloatImage hu;
};

/// Fine voxels along each of the patch, for axes and solid part, and for the volume.
inline constexpr int kAxesFactor = 2, kVolumeFactor = 4;

/// Both images divided by cubic convolution (core/imaging/refine.h). Values that are means over voxels, or smeared by
/// doubt, put the surface of whatever is convex too far in; so the probability is sharpened before, by a sixteenth of
/// its Laplacian. A twenty-fourth undoes the mean over the cube of a voxel; half as much again, since rough surfaces
/// lose more, was chosen on simulated nodules: with a twelfth, smooth balls are measured 0.2 mm too long.
/// @param mask of the nodule, not empty; all three on one isotropic grid @param factor fine voxels along each of them
FineNodule fineNodule(const imaging::FloatImage& probability, const imaging::Mask& mask, const imaging::FloatImage& hu,
                      int factor);

} // namespace dsmt::inference
