// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <string>

namespace dsmt::volume_files {

/// All that stands before the voxels of a local, uncompressed, little-endian int16 MetaImage.
std::string metaImageHeader(const imaging::Geometry& geometry);

/// The 352 bytes before the voxels of a little-endian int16 NIfTI-1 file; its space is RAS, mm.
std::string niftiHeader(const imaging::Geometry& geometry);

} // namespace dsmt::volume_files
