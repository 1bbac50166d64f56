// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/surface_distance.h"

namespace dsmt::imaging {

/// How two outlines of one thing differ.
struct MaskComparison {
    std::optional<double> dice;             ///< diceOverlap; nothing when both are empty
    std::optional<SurfaceDistance> surface; ///< surfaceDistance; nothing when one is empty
    double volumeA = 0, volumeB = 0;        ///< mm^3: voxels times their size, each on its own grid
};

/// Masks on one grid are compared there. Others are brought to a grid of the smallest spacing of both, along the
/// patient's axes, around what is set (onGrid).
MaskComparison compareMasks(const Mask& a, const Mask& b);

} // namespace dsmt::imaging
