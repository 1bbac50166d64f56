// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/sign_bar.h"

#include "ui/assessment/assessment_words.h"

#include <QPainter>

namespace dsmt::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kGap = 3;

} // namespace

SignBar::SignBar(const Theme& theme, const QString& name, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
}

void SignBar::setProbability(std::optional<double> probability)
{
    m_probability = probability;
    setAccessibleDescription(valueText());
    update();
}

QString SignBar::valueText() const
{
    return m_probability ? tr("%1, %2").arg(percentText(*m_probability), signText(*m_probability)) : QString();
}

QSize SignBar::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_name) + fontMetrics().horizontalAdvance(valueText());
    return {text + 16, fontMetrics().height() + kGap + kBarHeight + 2};
}

void SignBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF line(0, 0, width(), fontMetrics().height());
    painter.setPen(m_theme.color("text"));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    painter.setPen(m_theme.color("dim"));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, valueText());

    const QRectF bar(0.5, line.bottom() + kGap + 0.5, width() - 1, kBarHeight);
    painter.setPen(m_theme.color("line"));
    painter.setBrush(m_theme.color("field"));
    painter.drawRoundedRect(bar, 2, 2);
    if (!m_probability)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("accent"));
    painter.drawRoundedRect(QRectF(bar.left() + 1, bar.top() + 1, (bar.width() - 2) * *m_probability, bar.height() - 2),
                            1, 1);
}

} // namespace dsmt::ui
