// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/scene_camera.h"

#include <QPainter>
#include <QPointF>

#include <optional>

namespace dsmt::viewer {

/// The clipping box over a picture of the 3-D view: its edges, and on each face a handle to be dragged.
class ClipHandles final {
public:
    /// Nothing: no box is drawn and nothing can be taken hold of.
    void setBox(const std::optional<ClipBox>& box) { m_box = box; }
    const std::optional<ClipBox>& box() const { return m_box; }
    /// As far as faces may go.
    void setBounds(const ClipBox& bounds) { m_bounds = bounds; }

    void paint(QPainter& painter, const SceneCamera& camera, QSizeF view) const;

    /// The face whose handle lies at a place, the nearest to the eye of several.
    std::optional<int> faceAt(const SceneCamera& camera, QSizeF view, QPointF place) const;
    /// @return whether it changes how handles are drawn
    bool hover(std::optional<int> face);
    /// False where the handle's face is seen edge on from the front, so that it cannot be moved.
    bool take(int face, const SceneCamera& camera, QSizeF view, QPointF place);
    bool isHeld() const { return m_held.has_value(); }
    /// The box with the face that is held moved to a place.
    std::optional<ClipBox> moved(const SceneCamera& camera, QSizeF view, QPointF place) const;
    void letGo() { m_held.reset(); }

private:
    struct Held {
        int face = 0;
        ClipBox box;      ///< when it was taken
        double along = 0; ///< the normal, where it was taken
    };

    std::optional<ClipBox> m_box;
    ClipBox m_bounds;
    std::optional<int> m_hovered;
    std::optional<Held> m_held;
};

} // namespace dsmt::viewer
