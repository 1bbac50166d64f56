// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

/// View pixels for a slope of one against the direction of the view.
double pixelsPerSlope(const SceneCamera& camera, ViewSize view)
{
    return view.height / 2 / std::tan(camera.viewAngle / 2 * std::numbers::pi / 180);
}

double& coordinate(WorldPoint& point, int axis)
{
    return axis == 0 ? point.x : axis == 1 ? point.y : point.z;
}

} // namespace

std::optional<ViewPoint> seenAt(const SceneCamera& camera, ViewSize view, WorldPoint point)
{
    const WorldPoint way = point - camera.eye, right = cross(camera.forward, camera.up);
    const double depth = dot(way, camera.forward);
    if (depth <= 0)
        return std::nullopt;
    const double scale = pixelsPerSlope(camera, view) / depth;
    return ViewPoint{view.width / 2 + dot(way, right) * scale, view.height / 2 - dot(way, camera.up) * scale};
}

std::optional<double> alongLine(const SceneCamera& camera, ViewSize view, ViewPoint place, WorldPoint from,
                                WorldPoint direction)
{
    const double scale = pixelsPerSlope(camera, view);
    WorldPoint ray = camera.forward + cross(camera.forward, camera.up) * ((place.x - view.width / 2) / scale) -
                     camera.up * ((place.y - view.height / 2) / scale);
    ray = ray * (1 / length(ray));
    // The two nearest points of two lines.
    const WorldPoint between = from - camera.eye;
    const double slant = dot(direction, ray), across = 1 - slant * slant;
    if (across < 0.01)
        return std::nullopt;
    return (slant * dot(ray, between) - dot(direction, between)) / across;
}

WorldPoint faceCenter(const ClipBox& box, int face)
{
    WorldPoint at = (box.low + box.high) * 0.5, from = face % 2 ? box.high : box.low;
    coordinate(at, face / 2) = coordinate(from, face / 2);
    return at;
}

WorldPoint faceNormal(int face)
{
    WorldPoint normal{0, 0, 0};
    coordinate(normal, face / 2) = face % 2 ? 1 : -1;
    return normal;
}

ClipBox withFaceMoved(const ClipBox& box, int face, double outwardMm, const ClipBox& bounds)
{
    ClipBox moved = box, limits = bounds;
    const int axis = face / 2;
    if (face % 2)
        coordinate(moved.high, axis) =
            std::max(coordinate(moved.low, axis) + kThinnestBoxMm,
                     std::min(coordinate(limits.high, axis), coordinate(moved.high, axis) + outwardMm));
    else
        coordinate(moved.low, axis) =
            std::min(coordinate(moved.high, axis) - kThinnestBoxMm,
                     std::max(coordinate(limits.low, axis), coordinate(moved.low, axis) - outwardMm));
    return moved;
}

std::array<std::array<WorldPoint, 2>, 12> edgesOf(const ClipBox& box)
{
    std::array<std::array<WorldPoint, 2>, 12> edges{};
    std::size_t count = 0;
    const auto corner = [&](int n) {
        return WorldPoint{n & 1 ? box.high.x : box.low.x, n & 2 ? box.high.y : box.low.y,
                          n & 4 ? box.high.z : box.low.z};
    };
    for (int from = 0; from < 8; ++from)
        for (const int along : {1, 2, 4})
            if (!(from & along))
                edges[count++] = {corner(from), corner(from | along)};
    return edges;
}

} // namespace dsmt::viewer
