// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <vector>

namespace dsmt::viewer {

/// Some of the line's corners, its ends among them, so that no corner lies further than `toleranceMm` from the line
/// that is left (Douglas & Peucker 1973, Cartographica 10:112).
std::vector<imaging::WorldPoint> thinnedLine(const std::vector<imaging::WorldPoint>& line, double toleranceMm);

} // namespace dsmt::viewer
