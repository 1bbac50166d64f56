// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/volume_file_header.h"

#include <optional>

namespace dsmt::volume_files {

/// The header of a MetaImage (.mha, or .mhd beside its voxels); nothing when the file does not begin like one. A row of
/// TransformMatrix is the direction of an axis, LPS; AnatomicalOrientation only repeats it and is not read, as in ITK.
/// @throws Error(BadInput), without the file's name, when it is one that cannot be read
std::optional<VolumeFileHeader> readMetaImageHeader(const std::filesystem::path& file);

} // namespace dsmt::volume_files
