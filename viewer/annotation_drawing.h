// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"
#include "viewer/slice_plane.h"
#include "viewer/tool.h"

#include <optional>
#include <vector>

namespace dsmt::viewer {

/// What a tool draws; nothing for the other tools, and for MarkNodule, which needs no drawing.
std::optional<AnnotationKind> drawnBy(Tool tool);

/// An annotation while a hand draws it on one slice, by dragging from point to point or by clicking on each.
///
/// Distance, arrow (tip first), long axis: from end to end; the short axis goes through the middle with half the
/// length. Ellipse: from corner to corner of the box around it, its axes along the screen's. Angle: from one end to the
/// corner, then to the other end. Freehand: a line that is closed when the button comes up, or corners one by one until
/// the first is met again.
class AnnotationDrawing final {
public:
    enum class Step { GoesOn, Finished, Dropped };

    /// The button goes down for the first time. All places are LPS mm and are laid on the slice.
    /// @param mmPerPixel of the view
    AnnotationDrawing(AnnotationKind kind, const SlicePlane& plane, double mmPerPixel, imaging::WorldPoint at);

    /// Is drawn on this slice.
    bool liesOn(const SlicePlane& plane, int slice) const;

    void press(imaging::WorldPoint at);
    /// With the button down or up.
    void moveTo(imaging::WorldPoint at);
    Step release(imaging::WorldPoint at);
    /// Closes a line of clicks where it is.
    Step close();

    AnnotationKind kind() const { return m_kind; }

    /// As it would be if the hand stopped here; nothing before the hand has moved.
    std::optional<Annotation> shape() const;

    /// What was drawn: a freehand line without the corners that lie within 0.1 mm and within 0.4 pixels of what is left
    /// of it. Nothing when it is too small to have been meant: a line or an axis shorter than a pixel, an area smaller
    /// than one.
    std::optional<Annotation> finished() const;

private:
    imaging::WorldPoint onPlane(imaging::WorldPoint at) const;
    Annotation ofPoints(std::vector<imaging::WorldPoint> points) const;
    bool isLargeEnough(const Annotation& annotation) const;

    AnnotationKind m_kind;
    double m_mmPerPixel;
    imaging::WorldPoint m_normal, m_rightward, m_downward;
    std::vector<imaging::WorldPoint> m_placed;
    imaging::WorldPoint m_moving;    ///< where the pointer is
    imaging::WorldPoint m_pressedAt; ///< the last time
    bool m_isDown = true;
    bool m_isFirstPress = true; ///< the button has not come up yet
};

} // namespace dsmt::viewer
