// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/imaging/voxel_memory.h"

namespace dsmt::bench {

/// 512 x 512 x 600 of 0.7 x 0.7 x 1 mm with something in it, in the memory that a CT is read into; made once.
inline const imaging::VolumePtr& chestVolume()
{
    static const imaging::VolumePtr volume = [] {
        imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 512, 0.7);
        grid.size.k = 600;
        grid.spacing[2] = 1;
        auto voxels = imaging::volumeMemory(grid.size.voxels());
        for (std::size_t n = 0; n < grid.size.voxels(); ++n)
            voxels[n] = std::int16_t((n * 2654435761u >> 16 & 1023) - 900);
        return std::make_shared<const imaging::Volume>(grid, std::move(voxels));
    }();
    return volume;
}

} // namespace dsmt::bench
