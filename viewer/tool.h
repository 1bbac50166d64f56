// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace dsmt::viewer {

/// What the left button does on a slice.
enum class Tool {
    Browse, ///< moves the crosshair, and takes hold of what was drawn
    MarkNodule,
    Distance,
    Bidirectional,
    Angle,
    Ellipse,
    Freehand,
    TextArrow,
    Brush,
    Eraser,
    Fill,
};

/// The name in notes: "browse", "mark_nodule", ...
std::string_view toolName(Tool tool);
std::optional<Tool> toolNamed(std::string_view name);

} // namespace dsmt::viewer
