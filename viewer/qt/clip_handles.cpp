// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/clip_handles.h"

#include "viewer/qt/overlay_colors.h"

#include <cmath>
#include <utility>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kHandleRadius = 5, kReach = 11; ///< logical pixels

ViewSize sizeOf(QSizeF view)
{
    return {view.width(), view.height()};
}

std::optional<QPointF> seen(const SceneCamera& camera, QSizeF view, WorldPoint point)
{
    const auto at = seenAt(camera, sizeOf(view), point);
    return at ? std::optional(QPointF(at->x, at->y)) : std::nullopt;
}

} // namespace

void ClipHandles::paint(QPainter& painter, const SceneCamera& camera, QSizeF view) const
{
    if (!m_box)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPen& pen : {QPen(kOverlayShadow, 3), QPen(kCrosshairColor, 1.2)}) {
        painter.setPen(pen);
        for (const auto& [from, to] : edgesOf(*m_box)) {
            const auto a = seen(camera, view, from), b = seen(camera, view, to);
            if (a && b)
                painter.drawLine(*a, *b);
        }
    }
    for (int face = 0; face < kBoxFaces; ++face) {
        const auto at = seen(camera, view, faceCenter(*m_box, face));
        if (!at)
            continue;
        const bool taken = m_held ? m_held->face == face : m_hovered == face;
        painter.setPen(QPen(kOverlayShadow, 1));
        painter.setBrush(taken ? kSelectedColor : kCrosshairColor);
        painter.drawEllipse(*at, kHandleRadius, kHandleRadius);
    }
    painter.setBrush(Qt::NoBrush);
}

std::optional<int> ClipHandles::faceAt(const SceneCamera& camera, QSizeF view, QPointF place) const
{
    std::optional<int> found;
    double nearest = 0;
    for (int face = 0; m_box && face < kBoxFaces; ++face) {
        const WorldPoint center = faceCenter(*m_box, face);
        const auto at = seen(camera, view, center);
        const double depth = dot(center - camera.eye, camera.forward);
        if (!at || std::hypot(at->x() - place.x(), at->y() - place.y()) > kReach || (found && depth >= nearest))
            continue;
        found = face;
        nearest = depth;
    }
    return found;
}

bool ClipHandles::hover(std::optional<int> face)
{
    return std::exchange(m_hovered, face) != face;
}

bool ClipHandles::take(int face, const SceneCamera& camera, QSizeF view, QPointF place)
{
    const auto along =
        alongLine(camera, sizeOf(view), {place.x(), place.y()}, faceCenter(*m_box, face), faceNormal(face));
    if (along)
        m_held = Held{face, *m_box, *along};
    return along.has_value();
}

std::optional<ClipBox> ClipHandles::moved(const SceneCamera& camera, QSizeF view, QPointF place) const
{
    if (!m_held)
        return std::nullopt;
    const auto along = alongLine(camera, sizeOf(view), {place.x(), place.y()}, faceCenter(m_held->box, m_held->face),
                                 faceNormal(m_held->face));
    if (!along)
        return std::nullopt;
    return withFaceMoved(m_held->box, m_held->face, *along - m_held->along, m_bounds);
}

} // namespace dsmt::viewer
