// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::realism {

inline constexpr int kRegionSide = 32; ///< pixels, 20 to 25 mm in a chest CT

/// Where to measure noise: the squares of kRegionSide pixels in soft tissue whose means over 4 x 4 pixels vary least
/// (at most 15 HU). They do not overlap, at most four lie in a slice, and the slices are 3 mm apart or more. Being the
/// calmest ones they have slightly less power at the lowest frequencies than the whole tissue.
/// @return lowest i and j of each, at most `most`, the calmest first
std::vector<imaging::VoxelIndex> homogeneousRegions(const imaging::Volume& volume, std::size_t most = 64);

} // namespace dsmt::realism
