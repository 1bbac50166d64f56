// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/overlays_display.h"

namespace dsmt::ui {

QJsonObject overlaysToJson(const OverlaysDisplay& display)
{
    return {{"outline", display.outline}, {"fill", display.fill},     {"axes", display.axes},
            {"readers", display.readers}, {"pleura", display.pleura}, {"fillOpacity", display.fillOpacity}};
}

OverlaysDisplay overlaysFromJson(const QJsonObject& object)
{
    OverlaysDisplay display;
    display.outline = object["outline"].toBool(display.outline);
    display.fill = object["fill"].toBool(display.fill);
    display.axes = object["axes"].toBool(display.axes);
    display.readers = object["readers"].toBool(display.readers);
    display.pleura = object["pleura"].toBool(display.pleura);
    const double opacity = object["fillOpacity"].toDouble(display.fillOpacity);
    if (opacity >= 0 && opacity <= 1)
        display.fillOpacity = opacity;
    return display;
}

} // namespace dsmt::ui
