// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QColor>
#include <QFont>

#include <functional>

class QCustomPlot;

namespace dsmt::plots {

/// How a plot looks where it is drawn.
struct PlotStyle {
    std::function<QColor(Ink)> color;
    QFont font;      ///< of axes and legend
    double unit = 1; ///< pixels of the device for 0.1 mm of a page
};

/// Curves, rules, axes and legend of a plot, in an empty figure. Margins are the caller's.
void fillFigure(QCustomPlot& drawn, const Plot& plot, const PlotStyle& style);

} // namespace dsmt::plots
