// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace dsmt::fixtures {

/// The 48 ways of laying voxel axes along patient axes: six orders, each axis either way.
inline std::vector<imaging::Geometry> everyAxisOrder(imaging::Size size)
{
    const std::array<imaging::WorldPoint, 3> unit{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    std::vector<imaging::Geometry> geometries;
    std::array<std::size_t, 3> order{0, 1, 2};
    do {
        for (int signs = 0; signs < 8; ++signs) {
            imaging::Geometry geometry;
            geometry.size = size;
            geometry.origin = {-31.5, 12.25, 740.125};
            geometry.spacing = {0.7, 0.9, 2.5};
            geometry.iAxis = unit[order[0]] * (signs & 1 ? -1 : 1);
            geometry.jAxis = unit[order[1]] * (signs & 2 ? -1 : 1);
            geometry.kAxis = unit[order[2]] * (signs & 4 ? -1 : 1);
            geometries.push_back(geometry);
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return geometries;
}

/// Turned about the patient's x by a gantry tilt and about z, in radians.
inline imaging::Geometry tilted(imaging::Geometry geometry, double aboutX, double aboutZ)
{
    const auto turn = [&](imaging::WorldPoint v) -> imaging::WorldPoint {
        const imaging::WorldPoint x{v.x, v.y * std::cos(aboutX) - v.z * std::sin(aboutX),
                                    v.y * std::sin(aboutX) + v.z * std::cos(aboutX)};
        return {x.x * std::cos(aboutZ) - x.y * std::sin(aboutZ), x.x * std::sin(aboutZ) + x.y * std::cos(aboutZ), x.z};
    };
    geometry.iAxis = turn(geometry.iAxis);
    geometry.jAxis = turn(geometry.jAxis);
    geometry.kAxis = turn(geometry.kAxis);
    return geometry;
}

/// Every voxel another HU.
inline imaging::Volume numbered(const imaging::Geometry& geometry)
{
    std::vector<std::int16_t> voxels(geometry.size.voxels());
    for (std::size_t n = 0; n < voxels.size(); ++n)
        voxels[n] = std::int16_t(int(n) * 7 - 900);
    return {geometry, std::move(voxels)};
}

} // namespace dsmt::fixtures
