// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/result_figure.h"

#include "ui/plots/paint_pages.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace dsmt::ui {

namespace {

constexpr double kPixelsPerMm = 4.4, kReachPixels = 9;

} // namespace

ResultFigureView::ResultFigureView(plots::Page page, std::vector<Target> targets, QWidget* parent)
    : QWidget(parent), m_page(std::move(page)), m_targets(std::move(targets))
{
    setMouseTracking(!m_targets.empty());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Figure"));
}

QSize ResultFigureView::sizeHint() const
{
    return QSizeF(m_page.widthMm * kPixelsPerMm, m_page.heightMm * kPixelsPerMm).toSize();
}

QPointF ResultFigureView::placeOf(const Target& target) const
{
    return {target.x * kPixelsPerMm, target.y * kPixelsPerMm};
}

void ResultFigureView::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.width() != qRound(m_page.widthMm * kPixelsPerMm * ratio)) {
        m_picture = plots::pagesImage({m_page}, kPixelsPerMm * ratio);
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter(this).drawImage(0, 0, m_picture);
}

const ResultFigureView::Target* ResultFigureView::targetAt(QPointF position) const
{
    const Target* nearest = nullptr;
    double least = kReachPixels;
    for (const Target& target : m_targets) {
        const QPointF away = placeOf(target) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            nearest = &target;
        }
    }
    return nearest;
}

void ResultFigureView::mouseMoveEvent(QMouseEvent* event)
{
    const Target* target = targetAt(event->position());
    setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (target)
        QToolTip::showText(event->globalPosition().toPoint(),
                           tr("%1, %n case(s): click to list them", "", int(target->cases.size())).arg(target->name),
                           this);
}

void ResultFigureView::mousePressEvent(QMouseEvent* event)
{
    if (const Target* target = targetAt(event->position()))
        emit casesChosen(target->name, target->cases);
}

} // namespace dsmt::ui
