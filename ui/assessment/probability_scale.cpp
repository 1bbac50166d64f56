// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/probability_scale.h"

#include "ui/assessment/assessment_words.h"

#include <QPainter>
#include <QPainterPath>

namespace dsmt::ui {

namespace {

constexpr int kBarHeight = 12;
constexpr int kMargin = 8; ///< so that a marker at either end is whole
constexpr int kMarker = 7;

} // namespace

ProbabilityScale::ProbabilityScale(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setInvasiveness({});
}

void ProbabilityScale::setInvasiveness(const std::optional<Invasiveness>& invasiveness)
{
    m_invasiveness = invasiveness;
    setAccessibleName(tr("Probability of invasiveness"));
    setAccessibleDescription(m_invasiveness
                                 ? tr("%1, %2, threshold %3")
                                       .arg(percentText(m_invasiveness->probability), intervalText(*m_invasiveness),
                                            percentText(m_invasiveness->threshold))
                                 : tr("no result"));
    setToolTip(tr("The band is the spread of the network over flipped views and ensemble members, not a confidence "
                  "interval of the population."));
    update();
}

QSize ProbabilityScale::sizeHint() const
{
    return {240, kMarker + 2 + kBarHeight + 4 + 2 * fontMetrics().height()};
}

double ProbabilityScale::xOf(double probability) const
{
    return kMargin + probability * (width() - 2.0 * kMargin);
}

void ProbabilityScale::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = kMarker + 2;
    const double bottom = top + kBarHeight;
    const int lineHeight = fontMetrics().height();

    painter.setPen(m_theme.color("line"));
    painter.setBrush(m_theme.color("field"));
    painter.drawRoundedRect(QRectF(xOf(0), top, xOf(1) - xOf(0), kBarHeight), 3, 3);
    painter.setPen(m_theme.color("dim"));
    for (const int percent : {0, 25, 50, 75, 100}) {
        const double x = xOf(percent / 100.0);
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 3));
        QRectF label(x - 30, bottom + 4, 60, lineHeight);
        label.moveLeft(std::clamp(label.left(), percent == 0 ? 0.0 : label.left(), width() - 60.0));
        painter.drawText(label,
                         percent == 0     ? Qt::AlignLeft
                         : percent == 100 ? Qt::AlignRight
                                          : Qt::AlignHCenter,
                         QString::number(percent));
    }
    if (!m_invasiveness)
        return;

    const QColor ink = m_theme.color(m_invasiveness->invasive() ? "invasive" : "notInvasive");
    QColor band = ink;
    band.setAlphaF(0.45f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(band);
    painter.drawRect(
        QRectF(QPointF(xOf(m_invasiveness->lower), top + 1), QPointF(xOf(m_invasiveness->upper), bottom - 1)));

    const double threshold = xOf(m_invasiveness->threshold);
    painter.setPen(QPen(m_theme.color("text"), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(threshold, top - 2), QPointF(threshold, bottom + 3));
    painter.setPen(m_theme.color("dim"));
    const QString name = tr("threshold %1").arg(percentText(m_invasiveness->threshold));
    const double nameWidth = fontMetrics().horizontalAdvance(name);
    const double nameLeft = std::clamp(threshold - nameWidth / 2, 0.0, std::max(0.0, width() - nameWidth));
    painter.drawText(QRectF(nameLeft, bottom + 4 + lineHeight, nameWidth + 1, lineHeight), Qt::AlignLeft, name);

    const double x = xOf(m_invasiveness->probability);
    QPainterPath marker;
    marker.moveTo(x, top + 2);
    marker.lineTo(x - kMarker * 0.8, top - kMarker);
    marker.lineTo(x + kMarker * 0.8, top - kMarker);
    marker.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(marker);
    painter.drawRect(QRectF(x - 1.25, top, 2.5, kBarHeight));
}

} // namespace dsmt::ui
