// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/mask_outline.h"

#include <array>
#include <vector>

namespace dsmt::viewer {

/// What a slice shows of a closed flat line.
struct ContourOnSlice {
    bool whole = false; ///< the line lies within half a slice of it
    /// Else where the slice cuts the area that the line encloses (even-odd rule): straight pieces, LPS mm.
    std::vector<std::array<imaging::WorldPoint, 2>> pieces;
};

ContourOnSlice contourOnSlice(const WorldLine& contour, const SlicePlane& plane, int slice);

} // namespace dsmt::viewer
