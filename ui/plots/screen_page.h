// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QColor>
#include <QImage>

namespace dsmt::plots {

/// A page as pagesImage draws it, for a window of this ground: on a dark one light is dark and dark is light, hues
/// stay. Pages with gray pictures, which are CT, stay on white. Null where there is no memory for it.
QImage screenImage(const Page& page, double pixelsPerMm, const QColor& ground);

} // namespace dsmt::plots
