// SPDX-License-Identifier: GPL-3.0-or-later
// The crosshair as the lines of other planes, and turning these by its ends.
#include "viewer/plane_turn.h"
#include "viewer/qt/crosshair_painter.h"
#include "viewer/qt/slice_view.h"

#include <cmath>
#include <numbers>

namespace dsmt::viewer {

namespace {

constexpr double kReach = 10; ///< view pixels by which a handle may be missed

double angleOf(QPointF away)
{
    return std::atan2(away.y(), away.x());
}

} // namespace

void SliceView::setDirections(std::optional<PlaneDirections> directions)
{
    if (m_directions == directions)
        return;
    m_directions = directions;
    if (!m_plane)
        return;
    makePlane();
    m_picture = {};
    m_outlineStale = true;
    nameForScreenReaders();
    update();
}

std::optional<CrossedPlane> SliceView::shownPlane() const
{
    if (!m_plane)
        return std::nullopt;
    return CrossedPlane{m_plane->toWorld({{0, 0}, double(m_slice)}), m_plane->inward()};
}

void SliceView::setCrossedPlanes(std::vector<CrossedPlane> planes)
{
    m_crossed = std::move(planes);
    update();
}

std::vector<ViewLine> SliceView::crosshairLines() const
{
    std::vector<ViewLine> lines;
    if (m_crossed.empty()) {
        const ViewPoint middle = transform().toView(m_plane->fromWorld(m_crosshair).picture);
        return {{middle, 1, 0}, {middle, 0, 1}};
    }
    for (const CrossedPlane& other : m_crossed)
        if (const auto line = crossingLine(*m_plane, m_slice, transform(), other, m_crosshair))
            lines.push_back(*line);
    return lines;
}

std::optional<ViewPoint> SliceView::crosshairMiddle() const
{
    const std::vector<ViewLine> lines = crosshairLines();
    return lines.size() == 2 ? meetingPoint(lines[0], lines[1]) : std::nullopt;
}

bool SliceView::isOverHandle(QPointF position) const
{
    if (!m_plane || m_crossed.empty() || !m_showCrosshair || m_tool != Tool::Browse || !crosshairMiddle())
        return false;
    for (const ViewLine& line : crosshairLines())
        if (const auto ends = crosshairHandles(line, {double(width()), double(height())}))
            for (const ViewPoint end : *ends)
                if (std::hypot(end.x - position.x(), end.y - position.y()) < kReach)
                    return true;
    return false;
}

void SliceView::startTurning(QPointF position)
{
    const ViewPoint middle = *crosshairMiddle();
    m_turnFrom = angleOf(position - QPointF(middle.x, middle.y));
}

void SliceView::turnTo(QPointF position)
{
    const auto middle = crosshairMiddle();
    if (!middle)
        return;
    const double angle = angleOf(position - QPointF(middle->x, middle->y));
    // The shorter way round.
    const double turn = std::remainder(angle - m_turnFrom, 2 * std::numbers::pi);
    m_turnFrom = angle;
    if (turn != 0)
        emit planesTurned(turn);
}

void SliceView::showPointer(const SlicePointer& pointer)
{
    std::optional<Qt::CursorShape> overlay;
    for (auto each = m_overlays.rbegin(); each != m_overlays.rend() && !overlay; ++each)
        overlay = (*each)->hover(*this, shownSlice(), pointer);
    const Qt::CursorShape shape = overlay                      ? *overlay
                                  : m_tool == Tool::MarkNodule ? Qt::PointingHandCursor
                                  : isOverHandle(pointer.view) ? Qt::SizeAllCursor
                                                               : Qt::CrossCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

} // namespace dsmt::viewer
