// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/result_figure.h"

#include "ui/plots/screen_page.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

namespace {

constexpr double kPixelsPerMm = 4.4, kReachPixels = 9, kWidest = 650; ///< pixels

} // namespace

ResultFigureView::ResultFigureView(plots::Page page, std::vector<Target> targets, QWidget* parent)
    : QWidget(parent), m_page(std::move(page)), m_targets(std::move(targets)),
      m_pixelsPerMm(std::min(kPixelsPerMm, kWidest / m_page.widthMm))
{
    setMouseTracking(!m_targets.empty());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Figure"));
}

QSize ResultFigureView::sizeHint() const
{
    return QSizeF(m_page.widthMm * m_pixelsPerMm, m_page.heightMm * m_pixelsPerMm).toSize();
}

QPointF ResultFigureView::placeOf(const Target& target) const
{
    return {target.x * m_pixelsPerMm, target.y * m_pixelsPerMm};
}

void ResultFigureView::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    const QColor ground = palette().color(QPalette::Window);
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio || m_ground != ground) {
        m_picture = plots::screenImage(m_page, m_pixelsPerMm * ratio, ground);
        m_ground = ground;
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter(this).drawImage(0, 0, m_picture);
}

const ResultFigureView::Target* ResultFigureView::targetAt(QPointF position) const
{
    for (const bool ofMarks : {true, false}) {
        const Target* nearest = nullptr;
        double least = kReachPixels;
        for (const Target& target : m_targets) {
            if (target.isMark != ofMarks)
                continue;
            if (target.width > 0) {
                if (QRectF(placeOf(target), QSizeF(target.width, target.height) * m_pixelsPerMm).contains(position))
                    return &target;
                continue;
            }
            const QPointF away = placeOf(target) - position;
            const double distance = std::hypot(away.x(), away.y());
            if (distance < least) {
                least = distance;
                nearest = &target;
            }
        }
        if (nearest)
            return nearest;
    }
    return nullptr;
}

void ResultFigureView::mouseMoveEvent(QMouseEvent* event)
{
    const Target* target = targetAt(event->position());
    setCursor(target && !target->cases.empty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!target)
        return QToolTip::hideText();
    QString words = target->name;
    if (!target->cases.empty())
        words += QStringLiteral("\n") + tr("%n case(s): click to list them", "", int(target->cases.size()));
    QToolTip::showText(event->globalPosition().toPoint(), words, this);
}

void ResultFigureView::mousePressEvent(QMouseEvent* event)
{
    const Target* target = event->button() == Qt::LeftButton ? targetAt(event->position()) : nullptr;
    if (target && !target->cases.empty())
        emit casesChosen(target->name, target->cases);
}

void ResultFigureView::leaveEvent(QEvent*)
{
    QToolTip::hideText();
}

} // namespace dsmt::ui
