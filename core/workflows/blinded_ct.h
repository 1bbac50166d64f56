// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"

#include <cstdint>
#include <filesystem>

namespace dsmt::workflows {

/// A CT as a reader of a study is given it: voxels and places, nothing of the patient, the day, the scanner or the
/// file.
struct BlindedCt {
    imaging::VolumePtr volume;
    bool simulated = false;
};

/// Reads it over a connection of its own, so that what the library knows about the series stays in here.
/// @throws Error that names neither patient, series nor file; Cancelled
BlindedCt blindedCt(const std::filesystem::path& library, std::int64_t seriesId, const Progress& progress);

} // namespace dsmt::workflows
