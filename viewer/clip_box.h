// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <algorithm>

namespace dsmt::viewer {

/// A box along the patient's directions, LPS mm, low <= high: what of the CT is shown in 3-D.
struct ClipBox {
    imaging::WorldPoint low, high;
    bool operator==(const ClipBox&) const = default;
};

/// A cube around a point.
inline ClipBox boxAround(imaging::WorldPoint center, double halfMm)
{
    const imaging::WorldPoint half{halfMm, halfMm, halfMm};
    return {center - half, center + half};
}

/// The voxels of a grid along the patient's directions, from their outer faces.
inline ClipBox boxOf(const imaging::Geometry& grid)
{
    const imaging::WorldPoint first = grid.voxelToWorld({-0.5, -0.5, -0.5});
    const imaging::WorldPoint last = grid.voxelToWorld({grid.size.i - 0.5, grid.size.j - 0.5, grid.size.k - 0.5});
    return {{std::min(first.x, last.x), std::min(first.y, last.y), std::min(first.z, last.z)},
            {std::max(first.x, last.x), std::max(first.y, last.y), std::max(first.z, last.z)}};
}

} // namespace dsmt::viewer
