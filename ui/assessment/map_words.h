// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/nodule_maps.h"
#include "viewer/qt/heat_scale.h"

namespace dsmt::ui {

// What is said about maps of what moved a result, in the panel and in the views.

/// "Attention of the local encoder"
QString mapName(MapKind kind);
/// Title with the unit, ends and their meaning. @param largest magnitude in the map
viewer::HeatScale mapScale(MapKind kind, float largest);
/// "Probability of one view 83.1 %; 12.0 % with the nodule hidden, 80.4 % with all else hidden."
QString hidingText(const inference::Attention& attention);
/// What the colours say and what they do not.
QString mapMeaning(MapKind kind);

} // namespace dsmt::ui
