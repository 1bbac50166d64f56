// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/clip_box.h"
#include "viewer/slice_transform.h"

#include <array>
#include <optional>

namespace dsmt::viewer {

/// From where a picture of the 3-D view was taken: in perspective, LPS mm, unit directions.
struct SceneCamera {
    imaging::WorldPoint eye, forward, up;
    double viewAngle = 30; ///< over the height, degrees
    bool operator==(const SceneCamera&) const = default;
};

/// Where a point of the patient is seen; nothing behind the eye.
std::optional<ViewPoint> seenAt(const SceneCamera& camera, ViewSize view, imaging::WorldPoint point);

/// How far along a line, from a point on it in a unit direction, it comes nearest to what is seen at a place, mm;
/// nothing where the line runs towards the eye.
std::optional<double> alongLine(const SceneCamera& camera, ViewSize view, ViewPoint place, imaging::WorldPoint from,
                                imaging::WorldPoint direction);

/// A face of a clipping box: low x, high x, low y, ... as 0 to 5.
inline constexpr int kBoxFaces = 6;
inline constexpr double kThinnestBoxMm = 1;
imaging::WorldPoint faceCenter(const ClipBox& box, int face);
/// Outwards.
imaging::WorldPoint faceNormal(int face);
/// With a face moved outwards by so many mm, within bounds and never past the opposite one.
ClipBox withFaceMoved(const ClipBox& box, int face, double outwardMm, const ClipBox& bounds);
/// Its twelve edges.
std::array<std::array<imaging::WorldPoint, 2>, 12> edgesOf(const ClipBox& box);

} // namespace dsmt::viewer
