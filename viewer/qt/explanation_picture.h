// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/three_planes_picture.h"

namespace dsmt::viewer {

/// One map and what to call it.
struct ShownMap {
    QString title;
    imaging::FloatImage map;
    double fieldMm = 60; ///< how much of the CT is shown around it
};

/// A row of three planes for each map, which lies over the CT with the nodule's outline, its scale at its side; lines
/// of text under them and "Research use only". Needs a QGuiApplication.
QImage explanationPicture(const imaging::VolumePtr& volume, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                          const std::vector<ShownMap>& maps, const QStringList& caption);

} // namespace dsmt::viewer
