// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::imaging {

/// How far the surfaces of two masks are from each other, in mm. A surface is the set voxels that have a face in
/// common with one that is not set, or with the border of the grid; distances run from centre to centre.
struct SurfaceDistance {
    /// Over the voxels of both surfaces, each to the nearest of the other ("average symmetric surface distance";
    /// Heimann et al. 2009, IEEE Trans Med Imaging 28:1251).
    double meanMm = 0;
    /// The larger one of the two directed 95th percentiles (Huttenlocher et al. 1993, IEEE Trans Pattern Anal 15:850,
    /// with a percentile for the maximum; linear between ordered distances).
    double hausdorff95Mm = 0;
};

/// Nothing when either mask is empty. Both are on the same grid.
std::optional<SurfaceDistance> surfaceDistance(const Mask& a, const Mask& b);

/// The shared volume: 2 |A and B| / (|A| + |B|) (Dice 1945, Ecology 26:297). Nothing when both are empty.
std::optional<double> diceOverlap(const Mask& a, const Mask& b);

} // namespace dsmt::imaging
