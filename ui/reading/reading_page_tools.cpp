// SPDX-License-Identifier: GPL-3.0-or-later
// The row of tools above the views.
#include "ui/reading/action_menu.h"
#include "ui/reading/comparison_bar.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_strip.h"
#include "ui/reading/opacity_item.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/prior_pane.h"
#include "ui/reading/reading_overlays.h"
#include "ui/reading/reading_page.h"
#include "ui/reading/tool_row.h"
#include "ui/reading/tool_strip.h"
#include "ui/theme/tab_order.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace dsmt::ui {

QWidget* ReadingPage::makeToolRow(const Theme& theme)
{
    auto* bar = new ToolRow;
    QHBoxLayout* row = bar->row();
    m_tools = new ToolStrip(theme, *m_planes, *m_undo, m_keys, bar);
    row->addWidget(m_tools);
    row->addSpacing(4);
    row->addWidget(m_presets, 1);
    m_loading = new QProgressBar;
    m_loading->setRange(0, 1000);
    m_loading->setTextVisible(false);
    m_loading->setObjectName("loading");
    // A line under the row: in a narrow window there is no room in it.
    m_loading->setFixedHeight(3);
    QSizePolicy keptLine = m_loading->sizePolicy();
    keptLine.setRetainSizeWhenHidden(true);
    m_loading->setSizePolicy(keptLine);
    m_loading->setAccessibleName(tr("Reading slices; Esc cancels"));
    m_loading->setToolTip(m_loading->accessibleName());
    m_loading->hide();
    const ToolMenus menus{*bar, theme, m_keys, [this](ReadingAction action) { perform(action); },
                          [this](ReadingAction action) { return isOn(action); }};
    menus.add(tr("Layout"), "reading", tr("How many views, and which"), layoutActions());
    menus.add(tr("Display"), "display", tr("Slabs, oblique planes, zoom, cine and what is drawn"), displayActions());
    const auto* overlays = menus.add(tr("Overlays"), "overlays", tr("What lies over the slices"), overlayActions());
    addOpacityItem(
        *overlays->menu(), tr("Opacity of the fill"), [this] { return m_overlays->display().fillOpacity; },
        [this](double opacity) { m_overlays->setFillOpacity(opacity); });
    menus.add(tr("Picture"), "picture", tr("Pictures of the views for a file or the clipboard"), pictureActions());
    auto* keys = new QToolButton(bar);
    keys->setIcon(theme.icon("keys"));
    keys->setAccessibleName(tr("Keys"));
    tellKey(*keys, m_keys, ReadingAction::KeySheet, tr("What keys and mouse do"));
    keys->setFocusPolicy(Qt::TabFocus);
    row->addWidget(keys);
    connect(keys, &QToolButton::clicked, this, [this] { perform(ReadingAction::KeySheet); });
    return bar;
}

void ReadingPage::addComparison(PriorComparison& comparison)
{
    m_prior = &comparison;
    comparison.attach(*m_planes, *m_grid);
    m_views->addWidget(comparison.pane(), 1);
    auto* const tools = static_cast<ToolRow*>(m_tools->parentWidget());
    auto* const column = static_cast<QVBoxLayout*>(m_views->parent());
    column->insertWidget(column->indexOf(tools) + 1, comparison.warning());
    column->insertWidget(column->indexOf(tools) + 2, comparison.pane()->header());
    column->addWidget(comparison.pane()->changeLine());
    tools->row()->insertWidget(tools->row()->count() - 1, comparison.button());
    tools->makeCompact(comparison.button());
    orderTabs();
}

void ReadingPage::orderTabs()
{
    QList<QWidget*> parts;
    const QHBoxLayout* row = static_cast<ToolRow*>(m_tools->parentWidget())->row();
    for (int n = 0; n < row->count(); ++n)
        if (QWidget* tool = row->itemAt(n)->widget())
            parts << tool;
    parts << m_comparison << m_masks->strip();
    for (viewer::SliceView* view : planes())
        parts << view;
    setTabOrderThrough(parts);
}

} // namespace dsmt::ui
