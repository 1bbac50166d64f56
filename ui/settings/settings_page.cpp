// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/section_parts.h"
#include "ui/theme/scrolled.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kListLetters = 24, kListPadding = 30;
constexpr int kWidest = 1000; ///< longer lines are hard to read

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget(parent), m_titles(new QListWidget(this)), m_sections(new QStackedWidget(this))
{
    setObjectName("settingsPage");
    m_titles->setObjectName("settingsSections");
    m_titles->setAccessibleName(tr("Sections of the settings"));
    m_titles->setSpacing(2);
    m_titles->setResizeMode(QListView::Adjust); // titles that were added before the style was known
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(18);
    row->addWidget(m_titles);
    row->addWidget(m_sections, 1);
    setFocusProxy(m_titles);
    connect(m_titles, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
}

void SettingsPage::addSection(QWidget* section)
{
    auto* page = new QWidget;
    page->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(titleLabel(section->windowTitle(), 1.5));
    const bool fills = section->sizePolicy().verticalPolicy() == QSizePolicy::Expanding;
    column->addWidget(section, fills ? 1 : 0);
    if (!fills)
        column->addStretch(1);
    QScrollArea* scroll = scrolled(page);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(section->windowTitle());
    m_sections->addWidget(scroll);
    m_added << section;
    m_titles->addItem(section->windowTitle());
    m_titles->setFixedWidth(
        std::max(kListLetters * fontMetrics().averageCharWidth(), m_titles->sizeHintForColumn(0) + kListPadding));
    if (m_added.size() == 1)
        m_titles->setCurrentRow(0);
}

void SettingsPage::showSection(QWidget* section)
{
    m_titles->setCurrentRow(int(m_added.indexOf(section)));
}

} // namespace dsmt::ui
