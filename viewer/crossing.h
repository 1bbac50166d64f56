// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slice_transform.h"

#include <array>
#include <optional>

namespace dsmt::viewer {

/// Another plane that is shown beside this one: a point on it and its unit normal, LPS mm.
struct CrossedPlane {
    imaging::WorldPoint point, normal;
};

/// A straight line in a view: a point on it and its direction, of length 1 in view pixels.
struct ViewLine {
    ViewPoint at;
    double alongX = 1, alongY = 0;
};

/// Where the slice shown cuts another plane; `at` is the line's place nearest to `near`. Nothing when they are
/// parallel.
std::optional<ViewLine> crossingLine(const SlicePlane& plane, int slice, const SliceTransform& transform,
                                     const CrossedPlane& other, imaging::WorldPoint near);

/// Where two lines meet; nothing when they are parallel.
std::optional<ViewPoint> meetingPoint(const ViewLine& one, const ViewLine& other);

/// The two places where a line leaves the view, less `inset` pixels on each side; nothing when it misses that.
std::optional<std::array<ViewPoint, 2>> lineEnds(const ViewLine& line, ViewSize view, double inset);

} // namespace dsmt::viewer
