// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "ui/reading/overlays_display.h"
#include "ui/reading/planes_display.h"
#include "ui/reading/scene_state.h"
#include "ui/reading/view_grid.h"
#include "viewer/qt/slice_view.h"
#include "viewer/window_level.h"

#include <optional>
#include <string>

namespace dsmt::ui {

/// Where a person was in a case: what comes back when the case is opened again.
struct ReadingPlace {
    imaging::WorldPoint crosshair; ///< LPS mm; its slices are shown
    viewer::WindowLevel window;
    viewer::Tool tool = viewer::Tool::Browse;
    PlanesDisplay display{};
    ViewLayout layout = ViewLayout::TwoByTwo;
    int large = 0; ///< which of axial, coronal, sagittal and 3-D is the large view
    OverlaysDisplay overlays{};
    SceneState scene{};
    bool operator==(const ReadingPlace&) const = default;
};

std::string toJson(const ReadingPlace& place);
/// Nothing when the text is not such JSON: a damaged note about a place is no reason to complain. What an older note
/// does not know is as in a new ReadingPlace.
std::optional<ReadingPlace> readingPlaceFromJson(const std::string& text);

std::string toJson(imaging::WorldPoint point);
std::optional<imaging::WorldPoint> pointFromJson(const std::string& text);

} // namespace dsmt::ui
