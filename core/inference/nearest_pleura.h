// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/lung_around.h"

namespace dsmt::inference {

/// The pleural surface nearest to the outline of a nodule: where the lung field ends at chest wall, mediastinum or
/// diaphragm. Fissures are not looked for.
///
/// In a cube of 128 mm round the nodule, on a grid of 2 mm, the faces of the wall (lung_wall.h) are drawn to where the
/// CT crosses kLungBelowHu: right to about 1 mm on drawn patients. Where vessels and bronchi leave the lung at the
/// hilum no surface is to be seen, and none is counted. A nodule touches the pleura (0 mm) when it comes within 1 mm of
/// it, the step of the outline's own grid, or within 2.5 mm without air between. Dense lung at its border (atelectasis,
/// effusion) counts as wall.
/// @param probability of belonging to the nodule, whose outline is at 0.5; @param mask its part that counts, on the
/// same grid
/// @return nothing where the nearest surface may lie beyond the CT or the cube
std::optional<NearestPleura> nearestPleura(const imaging::Volume& volume, const LungAround& lung,
                                           const imaging::FloatImage& probability, const imaging::Mask& mask);

} // namespace dsmt::inference
