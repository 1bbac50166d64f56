// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <span>
#include <vector>

namespace dsmt::imaging {

/// The 6-connected part of the mask that a point belongs to, or the part nearest to it when the point itself
/// is outside; all zero when nothing lies within `reachMm`.
Mask componentNear(const Mask& mask, WorldPoint point, double reachMm);

/// Offsets of voxels.
using Part = std::vector<std::size_t>;

/// The 6-connected parts, in the order of their first voxels.
std::vector<Part> connectedParts(const Mask& mask);

/// Set in the voxels of all these parts.
Mask maskOf(const Geometry& geometry, std::span<const Part> parts);

/// The 6-connected parts with at least a quarter of the largest one's voxels.
Mask largeParts(const Mask& mask);

/// The 6-connected part with the most voxels, of equal ones the first; all zero for an empty mask.
Mask largestPart(const Mask& mask);

} // namespace dsmt::imaging
