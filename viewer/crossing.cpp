// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/crossing.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

std::optional<ViewLine> crossingLine(const SlicePlane& plane, int slice, const SliceTransform& transform,
                                     const CrossedPlane& other, WorldPoint near)
{
    const PicturePoint picture = plane.fromWorld(near).picture;
    const WorldPoint onSlice = plane.toWorld({picture, double(slice)});
    // In mm right of and below that point the line is a x + b y = c.
    const double a = dot(other.normal, plane.rightward()), b = dot(other.normal, plane.downward());
    const double c = dot(other.normal, other.point - onSlice);
    const double square = a * a + b * b;
    if (square < 1e-8)
        return std::nullopt;
    const ViewPoint from = transform.toView(picture);
    const double scale = transform.viewPixelsPerMm() * c / square, size = std::sqrt(square);
    return ViewLine{{from.x + a * scale, from.y + b * scale}, -b / size, a / size};
}

std::optional<ViewPoint> meetingPoint(const ViewLine& one, const ViewLine& other)
{
    const double turn = one.alongX * other.alongY - one.alongY * other.alongX;
    if (std::abs(turn) < 1e-6)
        return std::nullopt;
    const double dx = other.at.x - one.at.x, dy = other.at.y - one.at.y;
    const double way = (dx * other.alongY - dy * other.alongX) / turn;
    return ViewPoint{one.at.x + way * one.alongX, one.at.y + way * one.alongY};
}

std::optional<std::array<ViewPoint, 2>> lineEnds(const ViewLine& line, ViewSize view, double inset)
{
    double first = -1e9, last = 1e9;
    const auto narrow = [&](double at, double along, double length) {
        if (std::abs(along) < 1e-9) {
            if (at < inset || at > length - inset)
                last = first;
            return;
        }
        const double one = (inset - at) / along, other = (length - inset - at) / along;
        first = std::max(first, std::min(one, other));
        last = std::min(last, std::max(one, other));
    };
    narrow(line.at.x, line.alongX, view.width);
    narrow(line.at.y, line.alongY, view.height);
    if (first >= last)
        return std::nullopt;
    const auto place = [&](double way) {
        return ViewPoint{line.at.x + way * line.alongX, line.at.y + way * line.alongY};
    };
    return std::array{place(first), place(last)};
}

} // namespace dsmt::viewer
