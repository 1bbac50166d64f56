// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_painter.h"

#include <algorithm>
#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kMmPerPt = 25.4 / 72;
constexpr double kAxisPt = 6, kLegendPt = 6;
constexpr double kLineUnits = 3.5, kAxisUnits = 1.5; ///< 0.35 and 0.15 mm

QPen penOf(Ink ink, double units, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colorOf(ink), units, style);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QSharedPointer<QCPAxisTicker> tickerOf(const Axis& axis)
{
    if (axis.isLogarithmic)
        return QSharedPointer<QCPAxisTickerLog>::create();
    if (axis.tickStep) {
        auto fixed = QSharedPointer<QCPAxisTickerFixed>::create();
        fixed->setTickStep(*axis.tickStep);
        return fixed;
    }
    auto ticker = QSharedPointer<QCPAxisTicker>::create();
    ticker->setTickCount(4);
    return ticker;
}

void styleAxis(QCPAxis& drawn, const Axis& axis)
{
    drawn.setScaleType(axis.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    drawn.setTicker(tickerOf(axis));
    drawn.setNumberFormat(QStringLiteral("gb"));
    drawn.setNumberPrecision(4);
    drawn.setTickLabels(axis.hasNumbers);
    drawn.setLabel(QString::fromStdString(axis.label));
    drawn.setLabelFont(fontOf(kAxisPt));
    drawn.setTickLabelFont(fontOf(kAxisPt));
    drawn.setLabelColor(colorOf(Ink::Text));
    drawn.setTickLabelColor(colorOf(Ink::Text));
    drawn.setBasePen(penOf(Ink::Quiet, kAxisUnits));
    drawn.setTickPen(penOf(Ink::Quiet, kAxisUnits));
    drawn.setTickLength(0, 9);
    drawn.setSubTicks(false);
    drawn.setTickLabelPadding(8);
    drawn.setLabelPadding(6);
    drawn.grid()->setVisible(false);
    drawn.setVisible(axis.isDrawn);
    if (axis.range)
        drawn.setRange(axis.range->first, axis.range->second);
    else
        drawn.rescale(true);
}

void addCurve(QCustomPlot& drawn, const Curve& curve)
{
    QCPGraph* graph = drawn.addGraph();
    // Ascending points keep their order: sorting would shuffle those of one x, the upright parts of a ROC curve.
    graph->setData(QVector<double>(curve.x.begin(), curve.x.end()), QVector<double>(curve.y.begin(), curve.y.end()),
                   std::is_sorted(curve.x.begin(), curve.x.end()));
    graph->setAdaptiveSampling(false);
    graph->setPen(penOf(curve.ink, kLineUnits * curve.weight, curve.isDashed ? Qt::DashLine : Qt::SolidLine));
    graph->setName(QString::fromStdString(curve.name));
    if (curve.name.empty())
        graph->removeFromLegend();
    switch (curve.shape) {
    case Shape::Line:
        break;
    case Shape::Filled: {
        QColor ground = colorOf(curve.ink);
        ground.setAlpha(38);
        graph->setBrush(ground);
        graph->setLineStyle(QCPGraph::lsStepLeft);
        break;
    }
    case Shape::Steps:
        graph->setLineStyle(QCPGraph::lsStepLeft);
        break;
    case Shape::Dots:
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colorOf(curve.ink), 10 * curve.weight));
        break;
    }
}

void addRule(QCustomPlot& drawn, const Rule& rule)
{
    auto* line = new QCPItemStraightLine(&drawn); // owned by the plot
    line->setLayer(QStringLiteral("grid"));       // under the curves
    line->point1->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(rule.x, 0);
    line->point2->setCoords(rule.x, 1);
    line->setPen(penOf(rule.ink, kAxisUnits * 1.3, rule.isDashed ? Qt::DashLine : Qt::SolidLine));
}

void styleLegend(QCPLegend& legend)
{
    legend.setVisible(true);
    legend.setFont(fontOf(kLegendPt));
    legend.setTextColor(colorOf(Ink::Text));
    legend.setBorderPen(Qt::NoPen);
    legend.setBrush(Qt::NoBrush);
    legend.setIconSize(40, 16);
    legend.setIconTextPadding(10);
    legend.setRowSpacing(2);
}

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
    for (const Curve& curve : plot.curves)
        addCurve(drawn, curve);
    for (const Rule& rule : plot.rules)
        addRule(drawn, rule);
    styleAxis(*drawn.xAxis, plot.x);
    styleAxis(*drawn.yAxis, plot.y);
    // The uppermost number needs half its height above the axis, else it is left out.
    drawn.axisRect()->setMinimumMargins(QMargins(10, 15, 15, 5));
    QCP::MarginSides automatic = QCP::msTop | QCP::msRight;
    automatic.setFlag(QCP::msLeft, !plot.axisMm);
    automatic.setFlag(QCP::msBottom, !plot.footMm);
    drawn.axisRect()->setAutoMargins(automatic);
    drawn.axisRect()->setMargins(
        QMargins(qRound(plot.axisMm.value_or(0) * kUnitsPerMm), 0, 0, qRound(plot.footMm.value_or(0) * kUnitsPerMm)));
    if (plot.hasLegend) {
        styleLegend(*drawn.legend);
        drawn.axisRect()->insetLayout()->setInsetAlignment(
            0, Qt::AlignRight | (plot.legend == Corner::TopRight ? Qt::AlignTop : Qt::AlignBottom));
    }
    drawn.toPainter(&painter, width, height);
}

} // namespace dsmt::plots
