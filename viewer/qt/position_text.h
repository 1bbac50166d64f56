// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <QString>

namespace dsmt::viewer {

/// "R 50.0  A 147.0  S 57.0 mm"
QString positionText(imaging::WorldPoint point);

} // namespace dsmt::viewer
