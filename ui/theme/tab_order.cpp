// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tab_order.h"

#include <QWidget>

namespace dsmt::ui {

namespace {

bool takesTab(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

void setTabOrderThrough(const QList<QWidget*>& parts)
{
    QWidget* before = nullptr;
    for (QWidget* part : parts)
        for (QWidget* each : takesTab(part) ? QList<QWidget*>{part} : part->findChildren<QWidget*>()) {
            // What stands for another one goes where that goes; a list that pops up is a window of its own.
            if (!takesTab(each) || each->focusProxy() || each->window() != part->window())
                continue;
            if (before)
                QWidget::setTabOrder(before, each);
            before = each;
        }
}

} // namespace dsmt::ui
