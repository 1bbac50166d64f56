// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/volume_file_header.h"

#include <optional>

namespace dsmt::volume_files {

/// The NIfTI header of a file, a pair by either name (.hdr, .img) or a packed one; nothing when it is none.
/// @throws Error(NotFound, BadInput), without the file's name, when it is one that cannot be read
std::optional<VolumeFileHeader> readNiftiHeader(const std::filesystem::path& file);

/// Whether there is a NIfTI header, good or bad. @throws as above
bool isNifti(const std::filesystem::path& file);

} // namespace dsmt::volume_files
