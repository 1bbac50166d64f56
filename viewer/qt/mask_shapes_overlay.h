// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/qt/line_look.h"
#include "viewer/qt/slice_overlay.h"

#include <vector>

namespace dsmt::viewer {

/// A mask as shapes of its surface on the slice.
struct ShownMask {
    imaging::MaskPtr mask;
    std::optional<LineLook> outline;
    QColor fill{}; ///< with its opacity; invalid: none
};

/// Masks of any grid on any slice, filled and outlined, as vectors.
class MaskShapesOverlay final : public SliceOverlay {
public:
    /// @param overlap what the first two have in common is filled with it; invalid: nothing
    void setMasks(std::vector<ShownMask> masks, QColor overlap = {});

    void paint(QPainter& painter, const ShownSlice& shown) override;

private:
    std::vector<ShownMask> m_masks;
    QColor m_overlap;
};

} // namespace dsmt::viewer
