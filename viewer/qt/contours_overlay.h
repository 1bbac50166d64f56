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
    imaging::WorldPoint half; ///< from the plane to where its image ends, LPS mm
};

/// Contours that were drawn image by image: whole on their image; where other slices cut them, the two edges of what
/// they enclose, as high as the image is thick, and a faint line between.
class ContoursOverlay final : public SliceOverlay {
public:
    void setContours(std::vector<ShownContour> contours) { m_contours = std::move(contours); }

    void paint(QPainter& painter, const ShownSlice& shown) override;

private:
    std::vector<ShownContour> m_contours;
};

} // namespace dsmt::viewer
