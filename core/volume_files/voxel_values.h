// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/volume_file_header.h"

#include <span>

namespace dsmt::volume_files {

/// As the values of DICOM series are limited: lower ones are places that the scanner did not see.
inline constexpr std::int16_t kLowestHu = -1024;

std::size_t bytesOf(VoxelType type);

/// HU of stored values, rounded and limited to [kLowestHu, 32767]; what is no number is air (kLowestHu).
/// @param bytes bytesOf(format.type) for each of hu
void toHounsfield(std::span<const char> bytes, const VoxelFormat& format, std::span<std::int16_t> hu);

} // namespace dsmt::volume_files
