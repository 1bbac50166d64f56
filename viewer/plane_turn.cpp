// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/plane_turn.h"

#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

/// Rodrigues' formula.
WorldPoint turned(WorldPoint vector, WorldPoint axis, double angle)
{
    return vector * std::cos(angle) + cross(axis, vector) * std::sin(angle) +
           axis * (dot(axis, vector) * (1 - std::cos(angle)));
}

WorldPoint unit(WorldPoint vector)
{
    return vector * (1 / length(vector));
}

} // namespace

PlaneDirections turnedAbout(const PlaneDirections& directions, WorldPoint axis, double angle)
{
    const WorldPoint right = unit(turned(directions.right, axis, angle));
    const WorldPoint down = turned(directions.down, axis, angle);
    return {right, unit(down - right * dot(right, down))};
}

bool areNearlyEqual(const PlaneDirections& a, const PlaneDirections& b)
{
    // A thousandth of a degree moves nothing by a voxel within a chest.
    constexpr double kNothing = 2e-5;
    return length(a.right - b.right) < kNothing && length(a.down - b.down) < kNothing;
}

} // namespace dsmt::viewer
