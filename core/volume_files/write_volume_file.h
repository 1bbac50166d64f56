// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <filesystem>

namespace dsmt::volume_files {

/// Writes CT numbers (HU, int16, little endian) for other programs, in the format that the ending names: MetaImage
/// (.mha; Kitware, "MetaIO") or NIfTI-1 (.nii, .nii.gz; nifti1.h of the NIfTI working group, its affine sform).
/// MetaImage is LPS like ours; NIfTI is RAS: x and y change their sign here and nowhere else. The file appears under
/// its name only when complete.
/// @throws Error(BadInput) for another ending, Error(Failed) when it cannot be written
void writeVolumeFile(const imaging::Volume& volume, const std::filesystem::path& file);
/// A mask likewise, in uint8.
void writeVolumeFile(const imaging::Mask& mask, const std::filesystem::path& file);
/// Other values likewise, in float32.
void writeVolumeFile(const imaging::FloatImage& image, const std::filesystem::path& file);

} // namespace dsmt::volume_files
