// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dsmt::database {

/// A mask as lengths of runs that alternate between 0 and 1, beginning with 0 (of length 0 when the first voxel is
/// inside), each in LEB128: seven bits a byte, low ones first, the top bit set on all but the last.
std::vector<std::uint8_t> encodeRuns(std::span<const std::uint8_t> mask);

/// @throws Error(Failed) unless the runs cover exactly `voxels`; memory is taken only after that is known
std::vector<std::uint8_t> decodeRuns(std::span<const std::uint8_t> runs, std::size_t voxels);

} // namespace dsmt::database
