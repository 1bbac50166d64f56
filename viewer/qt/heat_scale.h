// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QFontMetrics;
class QPainter;

namespace dsmt::viewer {

/// The colours of a map from the largest magnitude below zero (left, bottom) to the largest above it, over black, drawn
/// with the code that draws maps.
QImage heatRamp(Qt::Orientation direction);

/// What the colours of a map mean.
struct HeatScale {
    QString title;             ///< of the map, with its unit
    QString against, inFavour; ///< at the ends, in words
    float largest = 1;         ///< magnitude at both ends
};

/// Title, bar and two lines under it: figures, and what they mean in words.
void paintHeatScale(QPainter& painter, const QRectF& area, const HeatScale& scale);
double heatScaleHeight(const QFontMetrics& font);

} // namespace dsmt::viewer
