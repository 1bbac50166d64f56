// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <string>

namespace dsmt::volume_files {

enum class VoxelKind { Int16, Uint8, Float32 };

/// All that stands before the voxels of a local, uncompressed, little-endian MetaImage.
std::string metaImageHeader(const imaging::Geometry& geometry, VoxelKind kind);

/// The 352 bytes before the voxels of a little-endian NIfTI-1 file; its space is RAS, mm.
std::string niftiHeader(const imaging::Geometry& geometry, VoxelKind kind);

} // namespace dsmt::volume_files
