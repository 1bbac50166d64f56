// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/brush.h"

#include <optional>

namespace dsmt::imaging {

/// How far a fill may go from the place clicked. A nodule of 30 mm is reached whole from its middle and some way off
/// it; what runs out of a nodule is cut there.
inline constexpr double kFillReachMm = 25;

/// A click of the fill tool.
struct FillClick {
    WorldPoint at;
    std::optional<PaintedLayer> layer; ///< which has `at` in its middle; nothing: in three dimensions
    /// HU by which what is filled may differ from what was clicked; nothing: as toleranceFor says.
    std::optional<double> toleranceHu;
};

struct Fill {
    Mask voxels;          ///< on the lattice of the mask that was given
    bool hole = false;    ///< a hole of the mask was closed; HU had no part in it
    bool cutOff = false;  ///< it goes on beyond kFillReachMm
    double clickedHu = 0; ///< smoothed
    double toleranceHu = 0;
};

/// Half of what lies between a place and the aerated lung around it, where a border blurred by the scanner lies (the
/// rule of the full width at half maximum); at least 60 HU, which noise takes, and at most 400.
double toleranceFor(double clickedHu, double lungHu);

/// What a click fills: the hole of the mask in which it lies, where it lies in one; else what hangs together with it
/// and has its HU within the tolerance (without one given, also all that is denser), with all holes in that: vessels
/// and bubbles belong to the nodule around them. In depth, strands of up to 3 mm that run out of it (vessels) are cut
/// off; chest wall that it lies on broadly is not.
Fill fillRegion(const Mask& mask, const Volume& ct, const FillClick& click);

} // namespace dsmt::imaging
