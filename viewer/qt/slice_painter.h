// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "viewer/crossing.h"
#include "viewer/mask_outline.h"
#include "viewer/oblique_image.h"
#include "viewer/qt/slice_overlay.h"
#include "viewer/slab.h"
#include "viewer/slice_plane.h"
#include "viewer/slice_transform.h"
#include "viewer/window_level.h"

#include <QImage>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace dsmt::viewer {

/// A map as it lies over a slice (heatPicture).
struct HeatPicture {
    QImage picture; ///< null: nothing
    PictureArea area;
};

/// Everything drawn on one slice, from bottom to top.
struct SliceLayers {
    SlicePlane plane;
    int slice = 0;
    QImage picture;                    ///< the slice itself, a pixel a pixel of the plane
    std::optional<PictureArea> area{}; ///< what of the slice the picture shows; nothing: all of it
    HeatPicture heat{};                ///< a map over it, or none
    std::vector<WorldLine> outline;
    bool outlineReplaced = false;             ///< thin and dashed
    std::optional<NoduleMeasurements> nodule; ///< its axes are drawn on the slice they lie in
    std::optional<imaging::WorldPoint> mark;
    std::vector<SliceOverlay*> overlays{}; ///< over all of this but the texts
    std::vector<ViewLine> crosshair{};     ///< two lines, in the view
    bool handles = false;                  ///< at the ends of the crosshair
    WindowLevel window;
    Slab slab{};
    QString notice{};       ///< top left, last line
    QStringList cornerText; ///< top left, under the name of the plane
    QString underCursor;    ///< bottom left
    bool texts = true;      ///< letters, corner texts and scale bar
    bool smooth = true;     ///< bilinear; otherwise every voxel a rectangle
};

/// The slice as a picture that QPainter scales fast (RGB32).
QImage slicePicture(const imaging::Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table);

/// The same of a slab and of planes in any direction, the sampling for oblique ones; `area` must be the whole picture
/// where the plane is not oblique.
QImage slabPicture(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                   const PictureArea& area, const GrayTable& table);

/// "MIP 10 mm"; empty for a slice alone.
QString slabText(const Slab& slab);

/// A map over the slice for SliceLayers::heat.
/// @param largest magnitude that gets the full opacity (largestMagnitude)
HeatPicture heatPicture(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest,
                        double opacity);

/// Draws into `area` (logical pixels); `transform` maps to places relative to its top left corner.
void paintSlice(QPainter& painter, const QRectF& area, const SliceTransform& transform, const SliceLayers& layers);

} // namespace dsmt::viewer
