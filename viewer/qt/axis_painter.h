// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "viewer/qt/slice_overlay.h"

namespace dsmt::viewer {

/// Long and short axis of a nodule with their lengths, on the slices that they lie in.
void drawAxes(QPainter& painter, const ShownSlice& shown, const NoduleMeasurements& nodule);

} // namespace dsmt::viewer
