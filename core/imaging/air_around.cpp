// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/air_around.h"

namespace dsmt::imaging {

Mask airAround(const FloatImage& hu, float belowHu)
{
    const Geometry& geometry = hu.geometry();
    const Size size = geometry.size;
    std::vector<std::uint8_t> outside(size.voxels(), 0);
    std::vector<VoxelIndex> front;
    const auto visit = [&](VoxelIndex voxel) {
        if (!geometry.contains(voxel) || outside[geometry.offset(voxel)] || hu.at(voxel) >= belowHu)
            return;
        outside[geometry.offset(voxel)] = 1;
        front.push_back(voxel);
    };
    for (int k = 0; k < size.k; ++k) {
        for (int i = 0; i < size.i; ++i)
            for (const int j : {0, size.j - 1})
                visit({i, j, k});
        for (int j = 0; j < size.j; ++j)
            for (const int i : {0, size.i - 1})
                visit({i, j, k});
    }
    while (!front.empty()) {
        const VoxelIndex at = front.back();
        front.pop_back();
        visit({at.i - 1, at.j, at.k});
        visit({at.i + 1, at.j, at.k});
        visit({at.i, at.j - 1, at.k});
        visit({at.i, at.j + 1, at.k});
    }
    return {geometry, std::move(outside)};
}

} // namespace dsmt::imaging
