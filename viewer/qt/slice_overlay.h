// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slice_plane.h"
#include "viewer/slice_transform.h"
#include "viewer/tool.h"

#include <QPointF>

#include <optional>

class QKeyEvent;
class QPainter;

namespace dsmt::viewer {

class SliceView;

/// The slice that an overlay is asked about, and where it is in the view.
struct ShownSlice {
    const SlicePlane& plane;
    int slice = 0;
    SliceTransform transform;

    /// Of the nearest place on the slice, in view pixels.
    QPointF toView(imaging::WorldPoint world) const
    {
        const ViewPoint point = transform.toView(plane.fromWorld(world).picture);
        return {point.x, point.y};
    }
    imaging::WorldPoint toWorld(QPointF view) const
    {
        return plane.toWorld({transform.toPicture({view.x(), view.y()}), double(slice)});
    }
};

/// The pointer with the left button down, or above the slice without one.
struct SlicePointer {
    QPointF view;              ///< view pixels
    imaging::WorldPoint world; ///< LPS mm, on the slice; it may lie outside of the volume
    Qt::KeyboardModifiers modifiers;
};

/// Something that is drawn on the slices of several views and can take pointer and keys from them. The views that show
/// it call it; what changes is told by update() of each view, which is up to the owner.
///
/// Of press, drag and release, the overlay that took the press gets the rest. Answers of `false` and nothing mean that
/// the view goes on as if it had not asked.
class SliceOverlay {
public:
    virtual ~SliceOverlay() = default;

    /// Clipped to the slice's view, antialiased, origin in its top left corner. Also called to export a picture, where
    /// no view is, so nothing may be remembered from it.
    virtual void paint(QPainter& painter, const ShownSlice& shown) = 0;

    virtual bool press(SliceView& /*view*/, const ShownSlice& /*shown*/, const SlicePointer& /*pointer*/)
    {
        return false;
    }
    virtual void drag(SliceView& /*view*/, const ShownSlice& /*shown*/, const SlicePointer& /*pointer*/) {}
    virtual void release(SliceView& /*view*/, const ShownSlice& /*shown*/, const SlicePointer& /*pointer*/) {}
    virtual bool doubleClick(SliceView& /*view*/, const ShownSlice& /*shown*/, const SlicePointer& /*pointer*/)
    {
        return false;
    }
    /// No button is down. @return the pointer's shape
    virtual std::optional<Qt::CursorShape> hover(SliceView& /*view*/, const ShownSlice& /*shown*/,
                                                 const SlicePointer& /*pointer*/)
    {
        return std::nullopt;
    }
    /// Before the view's own keys.
    virtual bool key(SliceView& /*view*/, const ShownSlice& /*shown*/, QKeyEvent& /*event*/) { return false; }
    /// One notch and its parts in eighths of a degree (QWheelEvent::angleDelta), before the view scrolls or zooms.
    virtual bool wheel(SliceView& /*view*/, int /*delta*/, Qt::KeyboardModifiers /*modifiers*/) { return false; }
    /// The pointer left the view.
    virtual void leave(SliceView& /*view*/) {}
};

} // namespace dsmt::viewer
