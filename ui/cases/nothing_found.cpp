// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/nothing_found.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

NothingFound::NothingFound(QWidget* parent) : QWidget(parent)
{
    auto* title = new QLabel(tr("Nothing in the worklist fits"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    auto* text = new QLabel(tr("Every word of the search and every filter must fit."), this);
    text->setObjectName("dim");
    auto* everything = new QPushButton(tr("Show everything"), this);
    everything->setObjectName("primary");
    connect(everything, &QPushButton::clicked, this, &NothingFound::everythingRequested);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{title, text, everything})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

} // namespace dsmt::ui
