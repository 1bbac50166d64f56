// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_handles.h"

#include <algorithm>
#include <cassert>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kShortestMm = 0.1;
constexpr std::size_t kMostFreehandHandles = 12;

std::size_t freehandHandles(std::size_t corners)
{
    return std::min(corners, kMostFreehandHandles);
}

/// The corner that a handle of a freehand line holds; handle numbers may go once around.
std::size_t heldCorner(std::size_t handle, std::size_t corners)
{
    return handle * corners / freehandHandles(corners);
}

/// The ends of one axis when they lie at signed distances from a place on the other.
void placeAcross(Annotation& annotation, WorldPoint crossing, WorldPoint direction, double one, double other)
{
    annotation.points[2] = crossing + direction * one;
    annotation.points[3] = crossing + direction * other;
}

/// The two axes of a bidirectional, as numbers: direction and length of the first, where on it and how far from it the
/// second has its ends.
struct CrossedAxes {
    WorldPoint along, across;
    double lengthMm, crossingMm, oneMm, otherMm;

    explicit CrossedAxes(const Annotation& annotation)
    {
        const std::vector<WorldPoint>& points = annotation.points;
        lengthMm = distance(points[0], points[1]);
        // Nobody can tell the direction of an axis without length, but the other axis can.
        along = lengthMm > 0 ? (points[1] - points[0]) * (1 / lengthMm)
                             : cross(points[3] - points[2], annotation.normal) *
                                   (1 / std::max(1e-12, distance(points[2], points[3])));
        across = cross(annotation.normal, along);
        crossingMm = dot(points[2] - points[0], along);
        oneMm = dot(points[2] - points[0], across);
        otherMm = dot(points[3] - points[0], across);
    }
};

Annotation withAxisEndAt(Annotation annotation, std::size_t handle, WorldPoint place)
{
    const CrossedAxes old(annotation);
    std::vector<WorldPoint>& points = annotation.points;
    if (handle >= 2) {
        const double crossingMm = std::clamp(dot(place - points[0], old.along), 0.0, old.lengthMm);
        const double offMm = dot(place - points[0], old.across);
        placeAcross(annotation, points[0] + old.along * crossingMm, old.across, handle == 2 ? offMm : old.oneMm,
                    handle == 3 ? offMm : old.otherMm);
        return annotation;
    }
    const Annotation before = annotation;
    points[handle] = place;
    const double newLengthMm = distance(points[0], points[1]);
    if (newLengthMm < kShortestMm)
        return before;
    const WorldPoint along = (points[1] - points[0]) * (1 / newLengthMm);
    const double share = old.lengthMm > 0 ? old.crossingMm / old.lengthMm : 0.5;
    placeAcross(annotation, points[0] + along * (share * newLengthMm), cross(annotation.normal, along), old.oneMm,
                old.otherMm);
    return annotation;
}

Annotation withEllipseEndAt(Annotation annotation, std::size_t handle, WorldPoint place)
{
    std::vector<WorldPoint>& points = annotation.points;
    const std::size_t moved = handle < 2 ? 1 : 2, other = 3 - moved;
    const WorldPoint axis = (place - points[0]) * (handle % 2 == 0 ? 1 : -1);
    if (length(axis) < kShortestMm)
        return annotation;
    // The other axis stays on the side where it was.
    const WorldPoint across = cross(annotation.normal, axis);
    const double otherMm = distance(points[0], points[other]);
    const bool isLeft = dot(cross(points[moved] - points[0], points[other] - points[0]), annotation.normal) >= 0;
    points[other] = points[0] + across * ((isLeft ? otherMm : -otherMm) / length(across));
    points[moved] = points[0] + axis;
    return annotation;
}

Annotation withCornerAt(Annotation annotation, std::size_t handle, WorldPoint place)
{
    std::vector<WorldPoint>& points = annotation.points;
    const std::size_t count = points.size(), handles = freehandHandles(count);
    // Counted from one turn further, so that nothing goes below 0.
    const std::size_t before = heldCorner(handle + handles - 1, count), held = heldCorner(handle + handles, count),
                      after = heldCorner(handle + handles + 1, count);
    const WorldPoint by = place - points[held % count];
    for (std::size_t corner = before + 1; corner < after; ++corner) {
        const double share = corner <= held ? double(corner - before) / double(held - before)
                                            : double(after - corner) / double(after - held);
        points[corner % count] = points[corner % count] + by * share;
    }
    return annotation;
}

} // namespace

std::vector<WorldPoint> handlesOf(const Annotation& annotation)
{
    const std::vector<WorldPoint>& points = annotation.points;
    if (annotation.kind == AnnotationKind::Ellipse) {
        const auto opposite = [&](std::size_t n) { return points[0] + (points[0] - points[n]); };
        return {points[1], opposite(1), points[2], opposite(2)};
    }
    if (annotation.kind != AnnotationKind::Freehand)
        return points;
    std::vector<WorldPoint> handles;
    for (std::size_t handle = 0; handle < freehandHandles(points.size()); ++handle)
        handles.push_back(points[heldCorner(handle, points.size())]);
    return handles;
}

Annotation withHandleAt(const Annotation& annotation, std::size_t handle, WorldPoint place)
{
    assert(handle < handlesOf(annotation).size());
    const WorldPoint inPlane = place - annotation.normal * dot(place - annotation.points[0], annotation.normal);
    switch (annotation.kind) {
    case AnnotationKind::Bidirectional:
        return withAxisEndAt(annotation, handle, inPlane);
    case AnnotationKind::Ellipse:
        return withEllipseEndAt(annotation, handle, inPlane);
    case AnnotationKind::Freehand:
        return withCornerAt(annotation, handle, inPlane);
    case AnnotationKind::NoduleMark:
    case AnnotationKind::Distance:
    case AnnotationKind::Angle:
    case AnnotationKind::TextArrow:
        break;
    }
    Annotation changed = annotation;
    changed.points[handle] = isFlat(annotation.kind) ? inPlane : place;
    return changed;
}

Annotation movedBy(const Annotation& annotation, WorldPoint vector)
{
    Annotation moved = annotation;
    for (WorldPoint& point : moved.points)
        point = point + vector;
    return moved;
}

} // namespace dsmt::viewer
