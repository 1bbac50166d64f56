// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/fine_nodule.h"
#include "core/inference/plane_axes.h"

namespace dsmt::inference {

/// Axial axes of a nodule's solid component as a radiologist measures it: the longest diameter of the largest one, not
/// of the vessels and strands that run through or out of it (Bankier et al. 2017, Radiology 285:584: the solid
/// component alone, the largest where there are several; MacMahon et al. 2017, Radiology 284:228). So what is thinner
/// than 2.6 mm is taken away (opening by a ball) before the largest connected part is looked for; of what was taken
/// away that part gets back what lies within half a millimetre, which are its corners.
/// @return nothing when no part of the nodule is that thick at the threshold
std::optional<PlaneAxes> solidAxes(const FineNodule& nodule, double thresholdHu);

/// Share of what lies 1.5 mm and more under the nodule's surface that is at the threshold or above it. The rim says
/// nothing: there even a solid nodule fades into the lung, the more the looser it is outlined.
/// @return nothing when nothing lies that deep
std::optional<double> innerSolidShare(const FineNodule& nodule, double thresholdHu);

} // namespace dsmt::inference
