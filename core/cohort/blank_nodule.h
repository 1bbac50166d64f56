// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

#include <optional>

namespace dsmt::cohort {

/// A nodule's cubes with the nodule taken out: what a network still answers it has from elsewhere (the shortcut test).
struct BlankedPatches {
    std::vector<std::int16_t> local, global; ///< HU, on the cache's grids
};

inline constexpr double kBlankedRimMm = 2;

/// Voxels of the outline, grown by kBlankedRimMm so that its rim goes too, become the median HU round it
/// (inference::withHidden). Nothing when the outline is not known (or marks no voxel), or leaves no shell.
std::optional<BlankedPatches> blankNodule(const CachedNodule& nodule);

} // namespace dsmt::cohort
