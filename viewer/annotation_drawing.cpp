// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_drawing.h"

#include "viewer/thinned_line.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kClickPixels = 3; ///< a hand moves as much while it clicks
constexpr double kMeetPixels = 8;  ///< from the first corner of a line of clicks
constexpr double kFaithfulMm = 0.1, kFaithfulPixels = 0.4;

std::size_t placesOf(AnnotationKind kind)
{
    return kind == AnnotationKind::Angle ? 3 : 2;
}

} // namespace

std::optional<AnnotationKind> drawnBy(Tool tool)
{
    switch (tool) {
    case Tool::Distance:
        return AnnotationKind::Distance;
    case Tool::Bidirectional:
        return AnnotationKind::Bidirectional;
    case Tool::Angle:
        return AnnotationKind::Angle;
    case Tool::Ellipse:
        return AnnotationKind::Ellipse;
    case Tool::Freehand:
        return AnnotationKind::Freehand;
    case Tool::TextArrow:
        return AnnotationKind::TextArrow;
    default:
        return std::nullopt;
    }
}

AnnotationDrawing::AnnotationDrawing(AnnotationKind kind, const SlicePlane& plane, double mmPerPixel, WorldPoint at)
    : m_kind(kind), m_mmPerPixel(mmPerPixel), m_normal(plane.inward()), m_rightward(plane.rightward()),
      m_downward(plane.downward()), m_placed{at}, m_moving(at), m_pressedAt(at)
{
}

bool AnnotationDrawing::liesOn(const SlicePlane& plane, int slice) const
{
    constexpr double kSameSlice = 0.01, kSameDirection = 1e-6;
    return length(cross(plane.inward(), m_normal)) < kSameDirection &&
           std::abs(plane.fromWorld(m_placed[0]).slice - slice) < kSameSlice;
}

WorldPoint AnnotationDrawing::onPlane(WorldPoint at) const
{
    return at - m_normal * dot(at - m_placed[0], m_normal);
}

void AnnotationDrawing::press(WorldPoint at)
{
    m_isDown = true;
    m_moving = m_pressedAt = onPlane(at);
}

void AnnotationDrawing::moveTo(WorldPoint at)
{
    m_moving = onPlane(at);
    const bool isTrace = m_kind == AnnotationKind::Freehand && m_isDown;
    if (isTrace && distance(m_moving, m_placed.back()) > std::min(kFaithfulMm, kFaithfulPixels * m_mmPerPixel) / 2)
        m_placed.push_back(m_moving);
}

AnnotationDrawing::Step AnnotationDrawing::release(WorldPoint at)
{
    const bool isFirst = std::exchange(m_isFirstPress, false);
    if (isFirst)
        moveTo(at);
    m_moving = onPlane(at);
    m_isDown = false;
    const bool clicked = distance(m_moving, m_pressedAt) < kClickPixels * m_mmPerPixel;
    if (m_kind == AnnotationKind::Freehand) {
        const auto awayFromStart = [this](WorldPoint p) { return distance(p, m_placed[0]); };
        double farthestMm = 0;
        for (const WorldPoint point : m_placed)
            farthestMm = std::max(farthestMm, awayFromStart(point));
        if (isFirst) {
            if (farthestMm >= kClickPixels * m_mmPerPixel)
                return Step::Finished;
            // The trembling of a click.
            m_placed.resize(1);
            return Step::GoesOn;
        }
        if (m_placed.size() >= 3 && awayFromStart(m_moving) < kMeetPixels * m_mmPerPixel)
            return Step::Finished;
        if (m_placed.back() != m_moving)
            m_placed.push_back(m_moving);
        return Step::GoesOn;
    }
    if (isFirst && clicked)
        return Step::GoesOn;
    if (distance(m_moving, m_placed.back()) < m_mmPerPixel)
        return m_placed.size() == 1 ? Step::Dropped : Step::GoesOn;
    m_placed.push_back(m_moving);
    return m_placed.size() == placesOf(m_kind) ? Step::Finished : Step::GoesOn;
}

AnnotationDrawing::Step AnnotationDrawing::close()
{
    const bool canClose = m_kind == AnnotationKind::Freehand && !m_isFirstPress && m_placed.size() >= 3;
    return canClose ? Step::Finished : Step::GoesOn;
}

Annotation AnnotationDrawing::ofPoints(std::vector<WorldPoint> points) const
{
    Annotation annotation{m_kind, {}, m_normal, ""};
    if (m_kind == AnnotationKind::Ellipse) {
        const WorldPoint middle = (points[0] + points[1]) * 0.5, half = (points[1] - points[0]) * 0.5;
        annotation.points = {middle, middle + m_rightward * dot(half, m_rightward),
                             middle + m_downward * dot(half, m_downward)};
    } else if (m_kind == AnnotationKind::Bidirectional) {
        const WorldPoint middle = (points[0] + points[1]) * 0.5;
        const WorldPoint quarter = cross(m_normal, points[1] - points[0]) * 0.25;
        annotation.points = {points[0], points[1], middle + quarter, middle - quarter};
    } else {
        // An angle's second arm and the third corner of a line may be still to come.
        while (m_kind != AnnotationKind::Distance && m_kind != AnnotationKind::TextArrow && points.size() < 3)
            points.push_back(points.back());
        annotation.points = std::move(points);
    }
    return annotation;
}

std::optional<Annotation> AnnotationDrawing::shape() const
{
    std::vector<WorldPoint> points = m_placed;
    if (points.size() < placesOf(m_kind) || (m_kind == AnnotationKind::Freehand && points.back() != m_moving))
        points.push_back(m_moving);
    if (std::all_of(points.begin(), points.end(), [&](WorldPoint point) { return point == points[0]; }))
        return std::nullopt;
    return ofPoints(std::move(points));
}

std::optional<Annotation> AnnotationDrawing::finished() const
{
    std::vector<WorldPoint> points = m_placed;
    if (m_kind == AnnotationKind::Freehand)
        points = thinnedLine(points, std::min(kFaithfulMm, kFaithfulPixels * m_mmPerPixel));
    if (points.size() < placesOf(m_kind))
        return std::nullopt;
    const Annotation annotation = ofPoints(std::move(points));
    if (whatIsWrong(annotation) || !isLargeEnough(annotation))
        return std::nullopt;
    return annotation;
}

bool AnnotationDrawing::isLargeEnough(const Annotation& annotation) const
{
    const std::vector<WorldPoint>& points = annotation.points;
    switch (annotation.kind) {
    case AnnotationKind::Ellipse:
        return 2 * std::min(distance(points[0], points[1]), distance(points[0], points[2])) >= m_mmPerPixel;
    case AnnotationKind::Freehand:
        return *areaMm2(annotation) >= m_mmPerPixel * m_mmPerPixel;
    case AnnotationKind::Angle:
        return distance(points[2], points[1]) >= m_mmPerPixel && distance(points[0], points[1]) >= m_mmPerPixel;
    default:
        return distance(points[0], points[1]) >= m_mmPerPixel;
    }
}

} // namespace dsmt::viewer
