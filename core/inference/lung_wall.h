// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/lung_around.h"

namespace dsmt::inference {

inline constexpr double kVesselRadiusMm = 6; ///< what is thinner belongs to the lung

/// What lies around a lung: chest wall, mediastinum, diaphragm, and all beyond. The lung field is the air of the lung
/// and the nodule together, closed with a ball of kVesselRadiusMm; pieces of tissue of less than 20 ml that lie free in
/// it belong to it, too. What lies outside of the CT is taken for lung, so that the wall is not to be believed nearer
/// than kVesselRadiusMm to it and to the border of the grid.
/// @param hu of the CT on an axis-aligned grid around the nodule; @param nodule on the same grid; @param ct its grid
imaging::Mask wallAroundLung(const imaging::FloatImage& hu, const LungAround& lung, const imaging::Mask& nodule,
                             const imaging::Geometry& ct);

} // namespace dsmt::inference
