// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/patch_spec.h"
#include "core/records/assessment.h"

#include <optional>

namespace dsmt::workflows {

/// No tissue comes near to it: cortical bone ends below 2000 HU (ICRU Report 46). Titanium has over 6000 and steel over
/// 10000 HU (Coolens & Childs 2003, Phys Med Biol 48:1591). It is below 3071, where 12 bits with the usual intercept of
/// -1024 end and all metal is saturated. Undiluted contrast medium in a vein may reach it and makes the same streaks.
inline constexpr int kMetalHu = 3000;

/// Less may be a few voxels of noise; a surgical clip has more.
inline constexpr double kLeastMetalMm3 = 10;

/// The finding `metal`, a warning: voxels of kMetalHu or more in the cube that the global patch takes from the CT, as
/// streaks of metal change the HU of what lies beside it. Says how much and how far from the nodule's middle the
/// nearest is. Nothing with less than kLeastMetalMm3.
std::optional<ScopeFinding> metalNearby(const imaging::Volume& volume, imaging::WorldPoint center,
                                        const inference::PatchGrid& global);

} // namespace dsmt::workflows
