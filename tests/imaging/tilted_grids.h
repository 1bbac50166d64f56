// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <cmath>
#include <vector>

namespace dsmt::imaging::testing {

/// Grids as CTs and masks have them: isotropic, thick slices, reversed and left-handed axes, tilted.
inline std::vector<Geometry> unusualGrids(int voxels)
{
    std::vector<Geometry> grids;
    const Size size{voxels, voxels - 4, voxels - 8};
    grids.push_back({size, {-7, 12, 3}, {0.5, 0.5, 0.5}});
    grids.push_back({size, {-7, 12, 3}, {0.7, 0.6, 2.5}});
    grids.push_back({size, {9, 12, 3}, {0.8, 0.8, 1.25}, {-1, 0, 0}, {0, 1, 0}, {0, 0, -1}});
    grids.push_back({size, {9, 12, 3}, {0.5, 0.9, 0.5}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
    const double c = std::cos(0.4), s = std::sin(0.4), d = std::cos(0.3), e = std::sin(0.3);
    grids.push_back({size, {9, -12, 3}, {0.6, 0.7, 1.1}, {c, s, 0}, {-s * d, c * d, e}, {s * e, -c * e, d}});
    return grids;
}

} // namespace dsmt::imaging::testing
