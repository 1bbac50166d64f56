// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/mask_outline.h"
#include "viewer/qt/line_look.h"
#include "viewer/qt/slice_overlay.h"

#include <vector>

namespace dsmt::viewer {

struct ShownContour {
    WorldLine points; ///< closed, in one plane
    LineLook look;
};

/// Contours that were drawn image by image: whole on their image, and where other slices cut them a line across what
/// they enclose, with a dot at each end.
class ContoursOverlay final : public SliceOverlay {
public:
    void setContours(std::vector<ShownContour> contours) { m_contours = std::move(contours); }

    void paint(QPainter& painter, const ShownSlice& shown) override;

private:
    std::vector<ShownContour> m_contours;
};

} // namespace dsmt::viewer
