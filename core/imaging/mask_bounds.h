// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::imaging {

/// The smallest box of voxels that holds something: first and last voxel along each axis.
struct VoxelBounds {
    VoxelIndex low, high;
    bool operator==(const VoxelBounds&) const = default;
};

/// Of the voxels that are set (1); nothing when none is.
std::optional<VoxelBounds> boundsOf(std::span<const std::uint8_t> voxels, const Size& size);
inline std::optional<VoxelBounds> boundsOf(const Mask& mask)
{
    return boundsOf(mask.voxels(), mask.geometry().size);
}

} // namespace dsmt::imaging
