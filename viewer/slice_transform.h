// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slice_plane.h"

namespace dsmt::viewer {

/// A place in a view, in the view's own (logical) pixels from its top left corner.
struct ViewPoint {
    double x = 0, y = 0;
};

struct ViewSize {
    double width = 0, height = 0;
};

/// How a person has moved a picture in its view. In mm, so that it survives a resize and can be shared
/// between views.
struct ViewPlacement {
    double zoom = 1;           ///< 1 = the whole slice just fits
    double panX = 0, panY = 0; ///< mm by which the picture's middle is right of and below the view's middle
    bool operator==(const ViewPlacement&) const = default;
};

inline constexpr double kMinZoom = 0.1;
inline constexpr double kMaxZoom = 40;

/// Between picture pixels and view pixels, with square millimetres: one scale for both directions.
class SliceTransform final {
public:
    SliceTransform(ViewSize view, const SlicePlane& plane, ViewPlacement placement);

    double viewPixelsPerMm() const { return m_scale; }
    ViewPlacement placement() const { return m_placement; }
    ViewSize view() const { return m_view; }

    ViewPoint toView(PicturePoint picture) const;
    PicturePoint toPicture(ViewPoint view) const;

    /// Top left corner and size in the view of the picture's outer edges (half a pixel beyond the outer pixel
    /// centres).
    ViewPoint pictureCorner() const { return toView({-0.5, -0.5}); }
    ViewSize pictureSize() const;

    /// The placement after zooming by a factor with the picture point under `fixed` staying there.
    ViewPlacement zoomedAt(ViewPoint fixed, double factor) const;
    /// The placement after dragging the picture by view pixels.
    ViewPlacement panned(double dx, double dy) const;
    /// The placement that shows a picture point in the middle at a field of view of `fieldMm` (the shorter
    /// view side).
    ViewPlacement centeredOn(PicturePoint picture, double fieldMm) const;
    /// The placement that shows the same middle with one pixel of the picture (its shorter side) on one pixel of a
    /// screen that has `devicePixelRatio` of them in a view pixel, edge on edge, so that nothing is interpolated.
    ViewPlacement oneToOne(double devicePixelRatio) const;

private:
    ViewSize m_view;
    ViewPlacement m_placement;
    int m_width, m_height;
    double m_pixelWidth, m_pixelHeight;
    double m_fitScale; ///< view pixels per mm at zoom 1
    double m_scale;
};

/// A length of 1, 2 or 5 times a power of ten, in mm, that is at most `longestPixels` long on the screen.
double scaleBarMm(double viewPixelsPerMm, double longestPixels);

} // namespace dsmt::viewer
