// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scrolled.h"

#include <QScrollArea>

namespace dsmt::ui {

QScrollArea* scrolled(QWidget* page)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

} // namespace dsmt::ui
