// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"
#include "core/volume_files/volume_file_header.h"

namespace dsmt::volume_files {

struct FileVolume {
    imaging::VolumePtr volume;
    std::vector<VolumeNote> notes; ///< those of the header, and not_hounsfield where the values can hardly be HU
};

/// Reads a file that readVolumeFileHeader accepts as CT numbers: rounded, limited to [-1024, 32767], NaN as air. Memory
/// is taken as the bytes arrive, never for what a header merely claims.
/// @throws Error(NotFound, BadInput) as readVolumeFileHeader, and when the voxels are damaged or cut off; Error(Failed)
/// when memory runs out; Cancelled
FileVolume readVolumeFile(const std::filesystem::path& file, const Progress& progress = {});

} // namespace dsmt::volume_files
