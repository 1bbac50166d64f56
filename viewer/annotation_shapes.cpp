// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_shapes.h"

#include "viewer/annotation_handles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

using WorldPolyline = std::vector<WorldPoint>;

constexpr double kHalfSlice = 0.5;

std::vector<WorldPolyline> polylinesOf(const Annotation& annotation)
{
    const std::vector<WorldPoint>& points = annotation.points;
    switch (annotation.kind) {
    case AnnotationKind::NoduleMark:
        return {};
    case AnnotationKind::Distance:
    case AnnotationKind::Angle:
    case AnnotationKind::TextArrow:
        return {points};
    case AnnotationKind::Bidirectional:
        return {{points[0], points[1]}, {points[2], points[3]}};
    case AnnotationKind::Freehand: {
        WorldPolyline closed = points;
        closed.push_back(points[0]);
        return {closed};
    }
    case AnnotationKind::Ellipse:
        break;
    }
    constexpr int kChords = 128;
    WorldPolyline ellipse;
    for (int n = 0; n <= kChords; ++n) {
        const double angle = 2 * std::numbers::pi * (n % kChords) / kChords;
        ellipse.push_back(points[0] + (points[1] - points[0]) * std::cos(angle) +
                          (points[2] - points[0]) * std::sin(angle));
    }
    return {ellipse};
}

/// Half open, so that what lies midway between two slices is seen on one of them.
bool isWithin(double depth)
{
    return depth >= -kHalfSlice && depth < kHalfSlice;
}

PicturePoint between(const SlicePoint& from, const SlicePoint& to, double share)
{
    return {from.picture.x + (to.picture.x - from.picture.x) * share,
            from.picture.y + (to.picture.y - from.picture.y) * share};
}

/// Takes lines as places whose `slice` is counted from the slice shown, and keeps their parts within it.
class SlicedLines {
public:
    explicit SlicedLines(AnnotationShape& shape) : m_shape(shape) {}

    void add(const std::vector<SlicePoint>& line)
    {
        m_isOpen = false;
        for (std::size_t n = 0; n + 1 < line.size(); ++n)
            addSegment(line[n], line[n + 1]);
    }

private:
    void addSegment(const SlicePoint& from, const SlicePoint& to)
    {
        const double rise = to.slice - from.slice;
        if ((from.slice < 0) != (to.slice < 0))
            m_shape.crossings.push_back(between(from, to, -from.slice / rise));
        double first = 0, last = 1;
        if (rise != 0) {
            const double one = (-kHalfSlice - from.slice) / rise, other = (kHalfSlice - from.slice) / rise;
            first = std::max(0.0, std::min(one, other)), last = std::min(1.0, std::max(one, other));
        }
        if (rise == 0 ? !isWithin(from.slice) : first >= last) {
            m_isOpen = false;
            return;
        }
        if (!m_isOpen || first > 0)
            m_shape.lines.push_back({between(from, to, first)});
        m_shape.lines.back().push_back(between(from, to, last));
        m_isOpen = true;
    }

    AnnotationShape& m_shape;
    bool m_isOpen = false; ///< the last segment drew; the next one goes on unless it comes in from outside
};

/// Joins the crossings of a region's outline from side to side, in pairs along the line in which both planes meet.
void addCuts(AnnotationShape& shape, const SlicePlane& plane, WorldPoint normal)
{
    const WorldPoint meeting = cross(normal, plane.inward());
    const double alongX = dot(meeting, plane.rightward()) * plane.pixelWidthMm();
    const double alongY = dot(meeting, plane.downward()) * plane.pixelHeightMm();
    std::vector<PicturePoint> sorted = shape.crossings;
    std::sort(sorted.begin(), sorted.end(), [&](PicturePoint one, PicturePoint other) {
        return one.x * alongX + one.y * alongY < other.x * alongX + other.y * alongY;
    });
    for (std::size_t n = 0; n + 1 < sorted.size(); n += 2)
        shape.lines.push_back({sorted[n], sorted[n + 1]});
}

} // namespace

AnnotationShape shapeOf(const Annotation& annotation, const SlicePlane& plane, int slice)
{
    constexpr double kParallelSine = 1e-4, kOffMiddle = 0.01;
    AnnotationShape shape;
    const double depth = plane.fromWorld(annotation.points[0]).slice - slice;
    const bool isParallel =
        !isFlat(annotation.kind) || length(cross(annotation.normal, plane.inward())) < kParallelSine;
    if (isParallel && !isWithin(depth))
        return shape;
    SlicedLines sliced(shape);
    for (const WorldPolyline& polyline : polylinesOf(annotation)) {
        std::vector<SlicePoint> line;
        for (const WorldPoint point : polyline) {
            const SlicePoint place = plane.fromWorld(point);
            line.push_back({place.picture, isParallel ? 0 : place.slice - slice});
        }
        sliced.add(line);
    }
    if (isParallel) {
        for (const WorldPoint handle : handlesOf(annotation))
            shape.handles.push_back(plane.fromWorld(handle).picture);
        shape.dimmed = isFlat(annotation.kind) && std::abs(depth) > kOffMiddle;
    } else if (isRegion(annotation.kind)) {
        addCuts(shape, plane, annotation.normal);
    }
    return shape;
}

} // namespace dsmt::viewer
