// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/crossing.h"

#include <span>

class QPainter;

namespace dsmt::viewer {

/// Draws the lines of other planes from edge to edge, the place where two of them meet left free, with handles at
/// their ends if wished. The painter's origin is the view's top left corner.
void paintCrosshair(QPainter& painter, ViewSize view, std::span<const ViewLine> lines, bool handles);

/// Where the handles of a line are, if they are in sight.
std::optional<std::array<ViewPoint, 2>> crosshairHandles(const ViewLine& line, ViewSize view);

} // namespace dsmt::viewer
