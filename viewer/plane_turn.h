// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slice_plane.h"

namespace dsmt::viewer {

/// Directions turned about a unit axis by an angle in radians, right-handed; orthonormal again whatever they were.
PlaneDirections turnedAbout(const PlaneDirections& directions, imaging::WorldPoint axis, double angle);

/// The same directions but for rounding.
bool areNearlyEqual(const PlaneDirections& a, const PlaneDirections& b);

} // namespace dsmt::viewer
