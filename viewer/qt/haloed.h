// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/overlay_colors.h"

#include <QList>
#include <QPainter>
#include <QPen>
#include <QRectF>
#include <QString>

namespace dsmt::viewer {

/// Of dashes and gaps for a pen of this width; whole for a solid line.
inline void setPattern(QPen& pen, Qt::PenStyle style)
{
    if (style == Qt::SolidLine)
        return;
    pen.setCapStyle(Qt::FlatCap); // round ones close the gaps
    QList<qreal> pattern = style == Qt::DashLine  ? QList<qreal>{7, 4}
                           : style == Qt::DotLine ? QList<qreal>{2.5, 3.5}
                                                  : QList<qreal>{8, 3, 2.5, 3};
    for (qreal& pixels : pattern) // Qt counts in widths, and halo and line are to be alike
        pixels /= pen.widthF();
    pen.setDashPattern(pattern);
}

/// Calls `draw` with a wider dark pen and then with one in colour: lines that are seen on white bone and on black air.
template <class Draw>
void drawHaloed(QPainter& painter, const QColor& color, double width, Draw draw, Qt::PenStyle style = Qt::SolidLine)
{
    QPen halo(kOverlayShadow, width + 2);
    halo.setCapStyle(Qt::RoundCap);
    halo.setJoinStyle(Qt::RoundJoin);
    QPen pen = halo;
    pen.setColor(color);
    pen.setWidthF(width);
    setPattern(halo, style);
    setPattern(pen, style);
    painter.setPen(halo);
    draw();
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
