// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// A mask on another grid: 1 where its linear interpolation reaches one half. Outside of it is 0, so only voxels near
/// it cost time.
Mask onGrid(const Mask& mask, const Geometry& grid);

} // namespace dsmt::imaging
