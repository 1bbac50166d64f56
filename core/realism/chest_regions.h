// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::realism {

/// Where to look in a chest CT, found by thresholds alone, on an axis-aligned grid of 2 mm.
struct ChestRegions {
    imaging::Mask lung;      ///< both, with their vessels, 4 mm off their border; trachea and large bronchi left out
    imaging::Mask chestWall; ///< muscle, fat and bone outside of the two lungs' convex outline, skin left out
    double lungMl = 0;       ///< of the air-filled part, within the CT
    /// The middle of both lungs together and that of the right one, both 60 mm below the top of the lungs: a level that
    /// compares between CTs. In lungs of less than 75 mm (a CT of a part) at their mean level.
    imaging::WorldPoint middle, rightLung;
    imaging::WorldPoint bodyLow, bodyHigh; ///< corners of the box around the body, without the couch
};

/// Nothing when there are no lungs of 300 ml or more, or the CT is not axial.
std::optional<ChestRegions> chestRegions(const imaging::Volume& volume);

/// The HU of every second voxel along rows and columns whose place is in the region.
std::vector<double> huWithin(const imaging::Volume& volume, const imaging::Mask& region);

} // namespace dsmt::realism
