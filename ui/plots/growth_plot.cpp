// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/growth_plot.h"

#include <QDate>
#include <algorithm>
#include <qcustomplot.h>

namespace dsmt::plots {

namespace {

constexpr double kRoom = 0.15; ///< of the range, before the first and after the last point

double secondsOf(const std::string& studyDate)
{
    const QDate date = QDate::fromString(QString::fromStdString(studyDate), QStringLiteral("yyyyMMdd"));
    return double(date.startOfDay(Qt::UTC).toSecsSinceEpoch());
}

/// A number for each CT; where they are close, only what has room.
QSharedPointer<QCPAxisTickerText> datesOf(const QVector<double>& times, const std::vector<GrowthPoint>& points)
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const double span = times.last() - times.first();
    double before = times.first() - span;
    for (qsizetype n = 0; n < times.size(); ++n) {
        const bool last = n + 1 == times.size();
        if (times[n] - before < span / 5 || (!last && times.last() - times[n] < span / 5))
            continue;
        before = times[n];
        const std::string& date = points[std::size_t(n)].studyDate;
        ticker->addTick(times[n], QString::fromStdString(date.substr(0, 4) + "-" + date.substr(4, 2)));
    }
    return ticker;
}

void style(QCPAxis& axis, const GrowthPlot& plot)
{
    QFont font;
    font.setPixelSize(qRound(plot.fontPixels));
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
    axis.setTickLabelColor(plot.text);
    axis.setLabelColor(plot.text);
    axis.setBasePen(QPen(plot.quiet, plot.linePixels / 2));
    axis.setTickPen(QPen(plot.quiet, plot.linePixels / 2));
    axis.setSubTicks(false);
    axis.setTickLength(0, int(plot.fontPixels / 3));
    axis.setTickLabelPadding(int(plot.fontPixels / 3));
    axis.setLabelPadding(int(plot.fontPixels / 4));
    axis.grid()->setPen(QPen(plot.quiet, plot.linePixels / 6, Qt::DotLine));
}

} // namespace

QPicture growthPicture(const GrowthPlot& plot, QSize size)
{
    QVector<double> times, volumes;
    for (const GrowthPoint& point : plot.points) {
        times << secondsOf(point.studyDate);
        volumes << point.volumeMm3;
    }
    QCustomPlot drawn;
    drawn.setBackground(Qt::NoBrush);
    drawn.axisRect()->setMinimumMargins(QMargins(4, int(plot.fontPixels), int(plot.fontPixels * 2), 2));
    QCPGraph* graph = drawn.addGraph();
    graph->setData(times, volumes);
    graph->setPen(QPen(plot.line, plot.linePixels));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, plot.line, plot.linePixels * 3.5));
    style(*drawn.xAxis, plot);
    style(*drawn.yAxis, plot);
    drawn.xAxis->grid()->setVisible(false);
    drawn.xAxis->setTicker(datesOf(times, plot.points));
    drawn.yAxis->ticker()->setTickCount(3);
    drawn.yAxis->setNumberFormat(QStringLiteral("f"));
    drawn.yAxis->setNumberPrecision(0);
    drawn.yAxis->setLabel(plot.volumeName);
    const double room = kRoom * std::max(1.0, times.last() - times.first());
    drawn.xAxis->setRange(times.first() - room, times.last() + room);
    // From nothing: how steep it is says how quick it grows.
    drawn.yAxis->setRange(0, 1.15 * *std::max_element(volumes.begin(), volumes.end()));
    QPicture picture;
    QCPPainter painter(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setRenderHint(QPainter::Antialiasing);
    drawn.toPainter(&painter, size.width(), size.height());
    painter.end();
    return picture;
}

void paintGrowth(QPainter& painter, QPointF corner, const QPicture& picture)
{
    painter.save();
    painter.translate(corner);
    painter.scale(double(picture.logicalDpiX()) / painter.device()->logicalDpiX(),
                  double(picture.logicalDpiY()) / painter.device()->logicalDpiY());
    painter.drawPicture(0, 0, picture);
    painter.restore();
}

} // namespace dsmt::plots
