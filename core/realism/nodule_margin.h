// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::realism {

/// How a nodule ends where it borders on aerated lung.
struct NoduleMargin {
    double slopeHuPerMm = 0; ///< steepest fall of HU over 2 mm along the normal, median over the border
    double widthMm = 0;      ///< the fall from 3 mm inside to 3 mm outside over that slope, median
    double lungPart = 0;     ///< part of the border that borders on lung, [0, 1]
};

/// Profiles along the normals of the smoothed mask, through each of the mask's voxels that has a neighbour outside. The
/// slope is taken where it is steepest within 2.5 mm of the mask's border, since readers' outlines lie beside the true
/// one.
/// @param lungBelowHu a profile with less on average from 3 to 4 mm outside ends in lung
/// @return nothing with fewer than 20 profiles that end in lung
std::optional<NoduleMargin> noduleMargin(const imaging::FloatImage& hu, const imaging::Mask& mask, double lungBelowHu);

} // namespace dsmt::realism
