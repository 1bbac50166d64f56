// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>
#include <string>

namespace dsmt::realism {

inline constexpr int kCropSide = 51; ///< mm and voxels: what the crops made of LIDC-IDRI have

/// A nodule in its surroundings on an axis-aligned grid of 1 mm, so that all are measured alike.
struct NoduleCrop {
    std::string name; ///< of a file, or the seed; never of a patient
    imaging::FloatImage hu;
    std::optional<imaging::Mask> mask;
};

/// Resampled linearly, the mask by its half; what already lies on that grid stays as it is.
NoduleCrop cropNodule(std::string name, const imaging::Volume& volume, const imaging::Mask* mask,
                      imaging::WorldPoint center);

/// The axis along which neighbours in lung differ least, by 15 % or more: the one across the slices of a CT thicker
/// than its pixels. 2 when none does. Files of other programs may name their axes wrongly.
std::size_t axisAcrossSlices(const NoduleCrop& crop);

/// The plane through the crop's middle across an axis, one voxel thick: 2 is axial for crops of our own; for 0 the
/// picture's columns run along the third axis, as axial ones do in arrays counted backwards.
imaging::FloatImage middlePlane(const NoduleCrop& crop, std::size_t acrossAxis);

/// Set where the volume is above 0; for masks that come as volumes.
imaging::Mask maskOf(const imaging::Volume& volume);

} // namespace dsmt::realism
