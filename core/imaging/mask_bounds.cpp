// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/mask_bounds.h"

#include <algorithm>
#include <cstring>

namespace dsmt::imaging {

std::optional<VoxelBounds> boundsOf(std::span<const std::uint8_t> voxels, const Size& size)
{
    std::optional<VoxelBounds> bounds;
    const std::uint8_t* row = voxels.data();
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j, row += size.i) {
            const void* const first = std::memchr(row, 1, std::size_t(size.i));
            if (!first)
                continue;
            const std::uint8_t* last = row + size.i - 1;
            while (*last != 1)
                --last;
            const VoxelIndex low{int(static_cast<const std::uint8_t*>(first) - row), j, k}, high{int(last - row), j, k};
            if (!bounds)
                bounds = VoxelBounds{low, high};
            bounds->low = {std::min(bounds->low.i, low.i), std::min(bounds->low.j, j), bounds->low.k};
            bounds->high = {std::max(bounds->high.i, high.i), std::max(bounds->high.j, j), k};
        }
    return bounds;
}

} // namespace dsmt::imaging
