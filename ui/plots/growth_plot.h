// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/growth.h"

#include <QColor>
#include <QPicture>
#include <QSize>
#include <QString>

#include <vector>

namespace dsmt::plots {

struct GrowthPlot {
    std::vector<GrowthPoint> points; ///< at least two, in order of study date
    QString volumeName;              ///< of the axis of volumes, mm^3
    QColor line, text, quiet;
    double fontPixels = 11;
    double linePixels = 2;
};

/// Volume over time: dots at the CTs, joined; dates below. A picture of this size, in vectors. Needs a QApplication and
/// its thread.
QPicture growthPicture(const GrowthPlot& plot, QSize size);

/// In the units of the painter, however many of them are an inch of its device (QPainter::drawPicture would keep
/// inches).
void paintGrowth(QPainter& painter, QPointF corner, const QPicture& picture);

} // namespace dsmt::plots
