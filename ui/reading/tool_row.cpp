// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/tool_row.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace dsmt::ui {

ToolRow::ToolRow(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
}

void ToolRow::makeCompact(QToolButton* button)
{
    m_buttons.push_back(button);
    choose();
}

/// What texts take more than icons, in pixels, as QToolButton::sizeHint reckons: told without changing the buttons,
/// which would ask for another round of layout each time.
int ToolRow::textWidth() const
{
    int texts = 0;
    for (const QToolButton* button : m_buttons) {
        const QFontMetrics letters = button->fontMetrics();
        texts += letters.size(Qt::TextShowMnemonic, button->text()).width() + 2 * letters.horizontalAdvance(' ') -
                 button->iconSize().width();
    }
    return texts;
}

QSize ToolRow::minimumSizeHint() const
{
    QSize size = m_row->totalMinimumSize();
    if (m_texts)
        size.rwidth() -= textWidth();
    return size;
}

void ToolRow::choose()
{
    m_texts = width() >= minimumSizeHint().width() + textWidth();
    for (QToolButton* button : m_buttons)
        button->setToolButtonStyle(m_texts ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
}

void ToolRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    choose();
}

} // namespace dsmt::ui
