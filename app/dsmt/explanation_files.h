// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/analyze.h"

namespace dsmt::commands {

/// Writes attention-local.nii.gz, attention-global.nii.gz and occlusion.nii.gz (float32, on the patches' grids in the
/// patient's space), maps.json and, where pictures can be drawn, maps.png into a folder, which is made.
/// @throws Error(Failed) for what cannot be written
void writeExplanation(const std::filesystem::path& folder, const workflows::OpenedSeries& series,
                      const inference::AssessedNodule& nodule, const inference::Explanation& explanation,
                      const inference::Package& package);

} // namespace dsmt::commands
