// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QColor>
#include <QFont>

class QCPPainter;

namespace dsmt::plots {

inline constexpr double kUnitsPerMm = 10; ///< drawing is laid out in whole units

QColor colorOf(Ink ink);
QFont fontOf(double sizePt, bool isBold = false);

/// Draws into the painter's origin and this size in units.
void paintPlot(QCPPainter& painter, const Plot& plot, int width, int height);

} // namespace dsmt::plots
