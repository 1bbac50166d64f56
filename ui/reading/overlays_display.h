// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace dsmt::ui {

/// Which overlays of the three planes are shown; maps have a switch of their own (NoduleMaps), which is off at first.
struct OverlaysDisplay {
    bool outline = true; ///< of the prediction
    bool fill = false;
    bool axes = true;
    bool readers = true; ///< contours of LIDC-IDRI readers
    bool pleura = false;
    double fillOpacity = 0.3;
    bool operator==(const OverlaysDisplay&) const = default;
};

QJsonObject overlaysToJson(const OverlaysDisplay& display);
/// What is missing or makes no sense is as in a new OverlaysDisplay.
OverlaysDisplay overlaysFromJson(const QJsonObject& object);

} // namespace dsmt::ui
