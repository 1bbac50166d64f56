// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// A mask as an outline that is fine enough to be edited: each voxel divided into two along each axis, set where the
/// linear interpolation reaches one half, so that it looks the same. The grid holds what is set and one voxel of the
/// mask more on every side, whatever the mask's own.
Mask finerOutline(const Mask& mask);

/// The same on a lattice that there is already; of the lattice itself where it was made by finerOutline of this mask.
Mask outlineOn(const Geometry& lattice, const Mask& mask);

} // namespace dsmt::imaging
