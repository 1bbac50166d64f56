// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <algorithm>
#include <cmath>

namespace dsmt::fixtures {

/// 40 mm a side around the origin, set where the condition on the place says so.
template <class Condition> imaging::Mask solidMask(double spacingMm, const Condition& isInside)
{
    const imaging::Geometry geometry = imaging::cubeAround({}, int(40 / spacingMm) | 1, spacingMm);
    std::vector<std::uint8_t> voxels;
    voxels.reserve(geometry.size.voxels());
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                voxels.push_back(isInside(geometry.voxelToWorld({double(i), double(j), double(k)})) ? 1 : 0);
    return {geometry, std::move(voxels)};
}

} // namespace dsmt::fixtures
