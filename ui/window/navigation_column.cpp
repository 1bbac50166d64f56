// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigation_column.h"

#include <QButtonGroup>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace dsmt::ui {

NavigationColumn::NavigationColumn(QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this)), m_layout(new QVBoxLayout(this))
{
    setObjectName("navigation");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(5, 8, 5, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &NavigationColumn::pageChosen);
}

void NavigationColumn::addPage(const QIcon& icon, const QString& name)
{
    const int page = int(m_buttons->buttons().size());
    const QKeySequence key(QStringLiteral("Ctrl+%1").arg(page + 1));
    auto* button = new QToolButton(this);
    button->setIcon(icon);
    button->setIconSize({22, 22});
    button->setText(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all as wide as the widest
    // Those at the foot come last, as they stand.
    QWidget* before = button;
    for (auto* help : findChildren<QToolButton*>("help")) {
        setTabOrder(before, help);
        before = help;
    }
    m_buttons->addButton(button, page);
    m_layout->insertWidget(page, button);

    auto* shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
}

QToolButton* NavigationColumn::addHelp(const QIcon& icon, const QString& name, const QKeySequence& key)
{
    auto* button = new QToolButton(this);
    button->setObjectName("help");
    button->setIcon(icon);
    button->setIconSize({22, 22});
    button->setText(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all as wide as the widest
    m_layout->addWidget(button);
    connect(new QShortcut(key, this), &QShortcut::activated, button, &QToolButton::click);
    return button;
}

void NavigationColumn::setCurrent(int page)
{
    m_buttons->button(page)->setChecked(true);
}

} // namespace dsmt::ui
