// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace dsmt::imaging {

/// Room for a whole CT, every voxel of which the caller must write: it is not zeroed first, and its pages come, large
/// where the system has such, to the threads that write them. @throws std::bad_alloc
std::unique_ptr<std::int16_t[]> volumeMemory(std::size_t voxels);

} // namespace dsmt::imaging
