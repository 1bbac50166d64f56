// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_view.h"

#include "ui/plots/plot_figure.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <limits>

namespace dsmt::plots {

namespace {

constexpr double kUnit = 0.5; ///< pixels for 0.1 mm: lines of 1.75
constexpr double kMarkPixels = 1, kMarkDiscPixels = 9;
constexpr double kZoomStep = 0.85;
const QString kMarkLayer = QStringLiteral("mark");

void addSegment(QCustomPlot& figure, const QPen& pen, const QPointF& from, const QPointF& to)
{
    auto* line = new QCPItemLine(&figure); // owned by the figure
    line->setLayer(kMarkLayer);
    line->setPen(pen);
    line->start->setCoords(from);
    line->end->setCoords(to);
}

} // namespace

PlotView::PlotView(const ScreenInks& inks, QWidget* parent)
    : QWidget(parent), m_inks(inks), m_figure(new QCustomPlot(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(220, 180);
    m_figure->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_figure->setFocusPolicy(Qt::NoFocus);
    m_figure->setBackground(QBrush(m_inks.ground));
    m_figure->addLayer(kMarkLayer, m_figure->layer(QStringLiteral("legend")), QCustomPlot::limAbove);
    m_figure->layer(kMarkLayer)->setMode(QCPLayer::lmBuffered);
    m_figure->axisRect()->setMinimumMargins(QMargins(12, 14, 16, 10));
    clear();
}

PlotView::~PlotView() = default;

QColor PlotView::colorOf(Ink ink) const
{
    switch (ink) {
    case Ink::First:
        return m_inks.first;
    case Ink::Second:
        return m_inks.second;
    case Ink::Text:
        return m_inks.text;
    case Ink::Quiet:
    case Ink::Faint:
        break;
    }
    return m_inks.quiet;
}

void PlotView::showPlot(const Plot& plot)
{
    const auto isTheSame = [](const Axis& before, const Axis& now) {
        return before.label == now.label && now.range && before.range == now.range;
    };
    const bool isSame = isTheSame(m_plot.x, plot.x) && isTheSame(m_plot.y, plot.y);
    const QCPRange x = m_figure->xAxis->range(), y = m_figure->yAxis->range();
    m_mark.reset();
    m_figure->clearPlottables();
    m_figure->clearItems();
    m_figure->legend->setVisible(false);
    m_plot = plot;
    fillFigure(*m_figure, plot, {[this](Ink ink) { return colorOf(ink); }, font(), kUnit});
    if (isSame) {
        m_figure->xAxis->setRange(x);
        m_figure->yAxis->setRange(y);
    }
    m_figure->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::clear()
{
    m_mark.reset();
    m_plot = {};
    m_figure->clearPlottables();
    m_figure->clearItems();
    m_figure->legend->setVisible(false);
    m_figure->xAxis->setVisible(false);
    m_figure->yAxis->setVisible(false);
    m_figure->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::setMark(const std::optional<PlotMark>& mark)
{
    m_mark = mark;
    drawMark();
}

void PlotView::drawMark()
{
    QCPLayer* layer = m_figure->layer(kMarkLayer);
    for (QCPLayerable* each : layer->children())
        m_figure->removeItem(qobject_cast<QCPAbstractItem*>(each));
    if (m_mark) {
        const PlotMark& mark = *m_mark;
        const QPen pen(m_inks.mark, hasFocus() ? 2 * kMarkPixels : kMarkPixels);
        if (mark.across)
            addSegment(*m_figure, pen, {mark.across->first, mark.y}, {mark.across->second, mark.y});
        if (mark.up)
            addSegment(*m_figure, pen, {mark.x, mark.up->first}, {mark.x, mark.up->second});
        auto* disc = new QCPItemTracer(m_figure); // owned by the figure
        disc->setLayer(kMarkLayer);
        disc->setStyle(QCPItemTracer::tsCircle);
        disc->setSize(kMarkDiscPixels);
        disc->setPen(QPen(m_inks.ground, 1));
        disc->setBrush(m_inks.mark);
        disc->position->setCoords(mark.x, mark.y);
    }
    layer->replot();
}

QPointF PlotView::pixelOf(double x, double y) const
{
    return {m_figure->xAxis->coordToPixel(x), m_figure->yAxis->coordToPixel(y)};
}

void PlotView::pick(const QPointF& pixel)
{
    if (!m_plot.curves.empty())
        emit picked(m_figure->xAxis->pixelToCoord(pixel.x()), m_figure->yAxis->pixelToCoord(pixel.y()));
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    m_figure->setGeometry(rect());
    m_figure->replot(QCustomPlot::rpQueuedReplot);
    QWidget::resizeEvent(event);
}

void PlotView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        pick(event->position());
}

void PlotView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        pick(event->position());
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*)
{
    for (const auto& [axis, wanted] : {std::pair(m_figure->xAxis, m_plot.x), {m_figure->yAxis, m_plot.y}})
        if (wanted.range)
            axis->setRange(wanted.range->first, wanted.range->second);
        else
            axis->rescale(true);
    m_figure->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::wheelEvent(QWheelEvent* event)
{
    if (m_plot.curves.empty())
        return;
    const double factor = event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep;
    m_figure->xAxis->scaleRange(factor, m_figure->xAxis->pixelToCoord(event->position().x()));
    m_figure->yAxis->scaleRange(factor, m_figure->yAxis->pixelToCoord(event->position().y()));
    m_figure->replot(QCustomPlot::rpQueuedReplot);
    event->accept();
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return emit stepped(-1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return emit stepped(1);
    case Qt::Key_PageDown:
        return emit stepped(-10);
    case Qt::Key_PageUp:
        return emit stepped(10);
    case Qt::Key_Home:
        return emit stepped(std::numeric_limits<int>::min());
    case Qt::Key_End:
        return emit stepped(std::numeric_limits<int>::max());
    default:
        QWidget::keyPressEvent(event);
    }
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    drawMark();
    QWidget::focusInEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event)
{
    drawMark();
    QWidget::focusOutEvent(event);
}

} // namespace dsmt::plots
