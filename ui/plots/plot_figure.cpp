// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_figure.h"

#include <algorithm>
#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kLineUnits = 3.5, kAxisUnits = 1.5; ///< 0.35 and 0.15 mm

QPen penOf(const PlotStyle& style, Ink ink, double units, Qt::PenStyle line = Qt::SolidLine)
{
    QPen pen(style.color(ink), units * style.unit, line);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

QSharedPointer<QCPAxisTicker> tickerOf(const Axis& axis)
{
    if (!axis.names.empty()) {
        auto named = QSharedPointer<QCPAxisTickerText>::create();
        for (const auto& [place, name] : axis.names)
            named->addTick(place, QString::fromStdString(name));
        return named;
    }
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

void styleAxis(QCPAxis& drawn, const Axis& axis, const PlotStyle& style)
{
    drawn.setScaleType(axis.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    drawn.setTicker(tickerOf(axis));
    drawn.setNumberFormat(QStringLiteral("gb"));
    drawn.setNumberPrecision(4);
    drawn.setTickLabels(axis.hasNumbers);
    drawn.setLabel(QString::fromStdString(axis.label));
    drawn.setLabelFont(style.font);
    drawn.setTickLabelFont(style.font);
    drawn.setLabelColor(style.color(Ink::Text));
    drawn.setTickLabelColor(style.color(Ink::Text));
    drawn.setBasePen(penOf(style, Ink::Quiet, kAxisUnits));
    drawn.setTickPen(penOf(style, Ink::Quiet, kAxisUnits));
    drawn.setTickLength(0, qRound(9 * style.unit));
    drawn.setSubTicks(false);
    drawn.setTickLabelPadding(qRound(8 * style.unit));
    drawn.setLabelPadding(qRound(6 * style.unit));
    drawn.grid()->setVisible(false);
    drawn.setVisible(axis.isDrawn);
    if (axis.range)
        drawn.setRange(axis.range->first, axis.range->second);
    else
        drawn.rescale(true);
}

void addCurve(QCustomPlot& drawn, const Curve& curve, const PlotStyle& style)
{
    QCPGraph* graph = drawn.addGraph();
    // Ascending points keep their order: sorting would shuffle those of one x, the upright parts of a ROC curve.
    graph->setData(QVector<double>(curve.x.begin(), curve.x.end()), QVector<double>(curve.y.begin(), curve.y.end()),
                   std::is_sorted(curve.x.begin(), curve.x.end()));
    graph->setAdaptiveSampling(false);
    graph->setPen(penOf(style, curve.ink, kLineUnits * curve.weight, curve.isDashed ? Qt::DashLine : Qt::SolidLine));
    graph->setName(QString::fromStdString(curve.name));
    if (curve.name.empty())
        graph->removeFromLegend();
    switch (curve.shape) {
    case Shape::Line:
        break;
    case Shape::Filled: {
        QColor ground = style.color(curve.ink);
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
        graph->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssDisc, style.color(curve.ink), 10 * curve.weight * style.unit));
        break;
    }
}

void addRule(QCustomPlot& drawn, const Rule& rule, const PlotStyle& style)
{
    auto* line = new QCPItemStraightLine(&drawn); // owned by the plot
    line->setLayer(QStringLiteral("grid"));       // under the curves
    line->point1->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeX(QCPItemPosition::ptPlotCoords);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(rule.x, 0);
    line->point2->setCoords(rule.x, 1);
    line->setPen(penOf(style, rule.ink, kAxisUnits * 1.3, rule.isDashed ? Qt::DashLine : Qt::SolidLine));
}

void styleLegend(QCPLegend& legend, const PlotStyle& style)
{
    legend.setVisible(true);
    legend.setFont(style.font);
    legend.setTextColor(style.color(Ink::Text));
    legend.setBorderPen(Qt::NoPen);
    legend.setBrush(Qt::NoBrush);
    legend.setIconSize(qRound(40 * style.unit), qRound(16 * style.unit));
    legend.setIconTextPadding(qRound(10 * style.unit));
    legend.setRowSpacing(qRound(2 * style.unit));
}

} // namespace

void fillFigure(QCustomPlot& drawn, const Plot& plot, const PlotStyle& style)
{
    for (const Curve& curve : plot.curves)
        addCurve(drawn, curve, style);
    for (const Rule& rule : plot.rules)
        addRule(drawn, rule, style);
    styleAxis(*drawn.xAxis, plot.x, style);
    styleAxis(*drawn.yAxis, plot.y, style);
    if (!plot.hasLegend)
        return;
    styleLegend(*drawn.legend, style);
    drawn.axisRect()->insetLayout()->setInsetAlignment(
        0, Qt::AlignRight | (plot.legend == Corner::TopRight ? Qt::AlignTop : Qt::AlignBottom));
}

} // namespace dsmt::plots
