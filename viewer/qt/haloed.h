// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/overlay_colors.h"

#include <QPainter>
#include <QPen>
#include <QRectF>
#include <QString>

namespace dsmt::viewer {

/// Calls `draw` with a wider dark pen and then with one in colour: lines that are seen on white bone and on black air.
template <class Draw>
void drawHaloed(QPainter& painter, const QColor& color, double width, Draw draw, Qt::PenStyle style = Qt::SolidLine)
{
    QPen halo(kOverlayShadow, width + 2);
    halo.setCapStyle(Qt::RoundCap);
    halo.setJoinStyle(Qt::RoundJoin);
    painter.setPen(halo);
    draw();
    QPen pen = halo;
    pen.setColor(color);
    pen.setWidthF(width);
    pen.setStyle(style);
    if (style != Qt::SolidLine)
        pen.setCapStyle(Qt::FlatCap); // round ones close the gaps
    painter.setPen(pen);
    draw();
}

/// Text with a dark edge, readable on the same.
inline void drawHaloedText(QPainter& painter, const QRectF& box, int flags, const QString& text, const QColor& color)
{
    painter.setPen(kTextShadow);
    for (const double dx : {-1.0, 0.0, 1.0})
        for (const double dy : {-1.0, 0.0, 1.0})
            painter.drawText(box.translated(dx, dy), flags, text);
    painter.setPen(color);
    painter.drawText(box, flags, text);
}

} // namespace dsmt::viewer
