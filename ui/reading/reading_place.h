// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"
#include "viewer/qt/slice_view.h"
#include "viewer/window_level.h"

#include <optional>
#include <string>

namespace dsmt::ui {

/// Where a person was in a case: what comes back when the case is opened again.
struct ReadingPlace {
    imaging::WorldPoint crosshair; ///< LPS mm; its slices are shown
    viewer::WindowLevel window;
    viewer::SliceView::Tool tool = viewer::SliceView::Tool::Browse;
    bool operator==(const ReadingPlace&) const = default;
};

std::string toJson(const ReadingPlace& place);
/// Nothing when the text is not such JSON: an old or damaged note about a place is no reason to complain.
std::optional<ReadingPlace> readingPlaceFromJson(const std::string& text);

std::string toJson(imaging::WorldPoint point);
std::optional<imaging::WorldPoint> pointFromJson(const std::string& text);

} // namespace dsmt::ui
