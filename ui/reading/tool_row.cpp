// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/tool_row.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace dsmt::ui {

namespace {

int widthAs(QToolButton& button, Qt::ToolButtonStyle style)
{
    button.setToolButtonStyle(style);
    return button.sizeHint().width();
}

} // namespace

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

/// What texts take more than icons, in pixels.
int ToolRow::textWidth() const
{
    int texts = 0;
    for (QToolButton* button : m_buttons) {
        texts -= widthAs(*button, Qt::ToolButtonIconOnly);
        texts += widthAs(*button, Qt::ToolButtonTextOnly);
        button->setToolButtonStyle(m_texts ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
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
