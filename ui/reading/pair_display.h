// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "ui/reading/planes_display.h"

namespace dsmt::viewer {
class SliceView;
}

namespace dsmt::ui {

/// What part of the patient a view shows: the place in its middle and the scale.
struct ViewField {
    imaging::WorldPoint middle; ///< on the slice shown, LPS mm
    double pixelsPerMm = 1;
    bool operator==(const ViewField&) const = default;
};

/// Of a view with a volume.
ViewField fieldOf(const viewer::SliceView& view);
/// Shows the same in a view of any size.
void showField(viewer::SliceView& view, const ViewField& field);

/// Draws `other` as `view` is: plane, directions, window and slab; not where.
void showAlike(viewer::SliceView& other, const viewer::SliceView& view);
void applySwitches(viewer::SliceView& view, const PlanesDisplay& display);

} // namespace dsmt::ui
