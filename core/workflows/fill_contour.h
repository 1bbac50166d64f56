// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dsmt::workflows {

/// A pixel of a plane.
struct GridPoint {
    int x = 0, y = 0;
    bool operator==(const GridPoint&) const = default;
};

/// The pixels whose centres lie inside of a closed polygon (even-odd rule) and on none of its lines, row by row.
/// @param polygon its last point is joined to the first
std::vector<GridPoint> insideOf(const std::vector<GridPoint>& polygon);

} // namespace dsmt::workflows
