// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_painter.h"

#include "ui/plots/plot_figure.h"

#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kMmPerPt = 25.4 / 72;
constexpr double kAxisPt = 6;

} // namespace

QColor colorOf(Ink ink)
{
    switch (ink) {
    case Ink::First:
        return {0x24, 0x3b, 0x53};
    case Ink::Second:
        return {0xd1, 0x5b, 0x2c};
    case Ink::Text:
        return {0x22, 0x26, 0x2b};
    case Ink::Quiet:
        return {0x7b, 0x85, 0x90};
    case Ink::Faint:
        return {0xf0, 0xf2, 0xf5};
    }
    return Qt::black;
}

QFont fontOf(double sizePt, bool isBold)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(qRound(sizePt * kMmPerPt * kUnitsPerMm));
    font.setBold(isBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void paintPlot(QCPPainter& painter, const Plot& plot, int width, int height)
{
    QCustomPlot drawn;
    drawn.setBackground(Qt::NoBrush);
    fillFigure(drawn, plot, {.color = colorOf, .font = fontOf(kAxisPt)});
    // The uppermost number needs half its height above the axis, else it is left out.
    drawn.axisRect()->setMinimumMargins(QMargins(10, 15, 15, 5));
    QCP::MarginSides automatic = QCP::msTop | QCP::msRight;
    automatic.setFlag(QCP::msLeft, !plot.axisMm);
    automatic.setFlag(QCP::msBottom, !plot.footMm);
    drawn.axisRect()->setAutoMargins(automatic);
    drawn.axisRect()->setMargins(
        QMargins(qRound(plot.axisMm.value_or(0) * kUnitsPerMm), 0, 0, qRound(plot.footMm.value_or(0) * kUnitsPerMm)));
    drawn.toPainter(&painter, width, height);
}

} // namespace dsmt::plots
