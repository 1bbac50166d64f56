// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/imaging/image.h"

namespace dsmt::cohort {

/// Cuts a nodule out of its CT with the code that reading uses (inference::cropHu, cropMask), HU rounded and limited to
/// [-1024, 3071], and measures it over the mask as it is cut: equivalent diameter in mm and mean HU. The facts beside
/// these two stay as they are.
///
/// Without a mask, or where nothing of it is left on the local grid, the record has none and both measures are 0.
/// @param mask null when the outline is not known; on any grid @param center LPS mm
void cutPatches(const imaging::Volume& volume, const imaging::Mask* mask, imaging::WorldPoint center,
                const PatchGrids& grids, PatchRecord& record);

} // namespace dsmt::cohort
