// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// Set where the condition holds, which is asked for the offset of each voxel.
template <class Condition> Mask maskWhere(const Geometry& geometry, const Condition& condition)
{
    std::vector<std::uint8_t> voxels(geometry.size.voxels());
    for (std::size_t n = 0; n < voxels.size(); ++n)
        voxels[n] = condition(n) ? 1 : 0;
    return {geometry, std::move(voxels)};
}

} // namespace dsmt::imaging
