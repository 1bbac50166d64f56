// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"
#include "viewer/qt/slice_overlay.h"

#include <QObject>

#include <optional>

namespace dsmt::viewer {

/// Whether a tool works on a nodule's mask.
bool isMaskTool(Tool tool);

/// A place of a stroke, or the click of the fill tool.
struct MaskTouch {
    Tool tool = Tool::Brush;
    imaging::WorldPoint at;     ///< LPS mm, on the slice
    imaging::WorldPoint normal; ///< of the slice, unit
    double sliceSpacingMm = 1;
    bool inDepth = false; ///< all around the place, not only on the slice
};

/// The mask that a reader edits, and the brush at the pointer. It takes the left button of the views while their tool
/// is one of masks, and tells what is touched; what that does to the mask is up to who listens.
class MaskOverlay final : public QObject, public SliceOverlay {
    Q_OBJECT

public:
    explicit MaskOverlay(QObject* parent = nullptr) : QObject(parent) {}

    /// Null: nothing is drawn.
    void setMask(imaging::MaskPtr mask) { m_mask = std::move(mask); }
    const imaging::MaskPtr& mask() const { return m_mask; }
    /// What it measures, whose axes are drawn.
    void setMeasurements(std::optional<NoduleMeasurements> nodule) { m_nodule = std::move(nodule); }
    /// Of the fill within the outline, 0 to 1.
    void setOpacity(double opacity) { m_opacity = opacity; }
    void setBrush(double radiusMm, bool inDepth);

    void paint(QPainter& painter, const ShownSlice& shown) override;
    bool press(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    void drag(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    void release(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    bool doubleClick(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) override;
    std::optional<Qt::CursorShape> hover(SliceView& view, const ShownSlice& shown,
                                         const SlicePointer& pointer) override;
    bool key(SliceView& view, const ShownSlice& shown, QKeyEvent& event) override;
    bool wheel(SliceView& view, int delta, Qt::KeyboardModifiers modifiers) override;
    void leave(SliceView& view) override;

signals:
    void touched(const dsmt::viewer::MaskTouch& touch);
    void moved(const dsmt::viewer::MaskTouch& touch);
    void lifted();
    /// A larger (or smaller) brush is asked for.
    void radiusStepped(int steps);
    /// The brush is drawn elsewhere now, in all views when it is a ball.
    void brushMoved();

private:
    MaskTouch touchOf(const SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) const;
    void paintMask(QPainter& painter, const ShownSlice& shown) const;
    void paintBrush(QPainter& painter, const ShownSlice& shown) const;

    imaging::MaskPtr m_mask;
    std::optional<NoduleMeasurements> m_nodule;
    double m_opacity = 0.25, m_radiusMm = 3;
    bool m_inDepth = false;
    std::optional<MaskTouch> m_pointer; ///< where the brush is drawn
    int m_wheelRest = 0;
};

} // namespace dsmt::viewer
