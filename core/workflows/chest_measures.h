// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_realism.h"

namespace dsmt::workflows {

/// A chest's measures with the voxels they were taken of, so that several can be pooled.
struct MeasuredChest {
    ChestMeasures measures;
    std::vector<double> lungHu, chestWallHu;
};

/// Fills in everything but name, kernel and whether it is simulated. Nothing when no lungs are found.
std::optional<MeasuredChest> measureChest(const imaging::Volume& volume);

/// The densities shown of a region: bins of 10 HU from -1050 to 1050 HU.
Density densityOf(const std::vector<double>& hu);

} // namespace dsmt::workflows
