// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::fixtures {

/// Turned in the plane and tilted, columns and rows of different sizes, a number of pixels that is no multiple of 8.
imaging::Geometry obliqueGrid();

/// Set at random on some slices; slices outside of [2, 9] and slice 5 are empty.
imaging::Mask randomMask(const imaging::Geometry& grid, unsigned seed, int most = 1);

/// Every voxel of the expected mask, and nothing else, is where it belongs.
void expectSame(const imaging::Mask& found, const imaging::Mask& expected, int least = 1);

} // namespace dsmt::fixtures
