// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/slice_plane.h"

#include <vector>

namespace dsmt::viewer {

/// A closed line in the patient, LPS mm; first and last point are different.
using WorldLine = std::vector<imaging::WorldPoint>;

/// Where a slice cuts the surface of a mask that has a grid of its own: the mask is sampled linearly on the
/// slice at half its finest spacing and traced at 0.5. Empty when the slice misses the mask.
std::vector<WorldLine> maskOutline(const imaging::Mask& mask, const SlicePlane& plane, double slice);

} // namespace dsmt::viewer
