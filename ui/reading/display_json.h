// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/planes_display.h"
#include "ui/reading/view_grid.h"

#include <QJsonObject>

namespace dsmt::ui {

QJsonObject displayToJson(const PlanesDisplay& display);
/// What is absent or makes no sense is as in a new PlanesDisplay.
PlanesDisplay displayFromJson(const QJsonObject& object);

/// "1x1", "1x3", "2x2", "1+3"; a name that is none of them is "2x2".
QString layoutName(ViewLayout layout);
ViewLayout layoutNamed(const QString& name);

} // namespace dsmt::ui
