// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/empty_worklist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

EmptyWorklist::EmptyWorklist(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    auto* frame = new QWidget(this);
    frame->setObjectName("dropTarget");
    frame->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(48, 36, 48, 36);
    column->setSpacing(12);

    auto* icon = new QLabel(frame);
    icon->setPixmap(theme.pixmap("open", "dim", 44, devicePixelRatioF()));
    icon->setAlignment(Qt::AlignCenter);
    auto* title = new QLabel(tr("No cases yet"), frame);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(tr("Drop CT images here, as a folder, files or a ZIP archive, or choose a folder.\n"
                               "They are copied into the library; with Ctrl + Shift they stay where they are."),
                            frame);
    text->setObjectName("dim");
    text->setAlignment(Qt::AlignCenter);
    auto* open = new QPushButton(theme.icon("open", "selectionText"), tr("Choose folder..."), frame);
    open->setObjectName("primary");
    auto* simulated = new QPushButton(tr("Try with a simulated case"), frame);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(simulated);
    buttons->addStretch();
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(6);
    column->addLayout(buttons);

    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(frame, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    setFocusProxy(open);
    connect(open, &QPushButton::clicked, this, &EmptyWorklist::openFolderRequested);
    connect(simulated, &QPushButton::clicked, this, &EmptyWorklist::simulatedCaseRequested);
}

} // namespace dsmt::ui
