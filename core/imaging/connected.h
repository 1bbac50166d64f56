// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// The 6-connected part of the mask that a point belongs to, or the part nearest to it when the point itself
/// is outside; all zero when nothing lies within `reachMm`.
Mask componentNear(const Mask& mask, WorldPoint point, double reachMm);

/// The 6-connected parts, each as the offsets of its voxels, in the order of their first voxels.
std::vector<std::vector<std::size_t>> connectedParts(const Mask& mask);

/// The 6-connected parts with at least a quarter of the largest one's voxels.
Mask largeParts(const Mask& mask);

/// The 6-connected part with the most voxels, of equal ones the first; all zero for an empty mask.
Mask largestPart(const Mask& mask);

} // namespace dsmt::imaging
