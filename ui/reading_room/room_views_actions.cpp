// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and menus do in the viewer of the reading room.
#include "ui/reading/action_menu.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/plane_actions.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/scene_bar.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading/tool_row.h"
#include "ui/reading/view_grid.h"
#include "ui/reading_room/room_measurements.h"
#include "ui/reading_room/room_views.h"
#include "viewer/qt/annotation_overlay.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>

namespace dsmt::ui {

using viewer::SliceView;

namespace {

QList<QList<ReadingAction>> toolActions()
{
    return {{ReadingAction::DrawDistance, ReadingAction::DrawBidirectional, ReadingAction::DrawAngle},
            {ReadingAction::DrawEllipse, ReadingAction::DrawFreehand, ReadingAction::DrawArrow},
            {ReadingAction::Undo, ReadingAction::Redo}};
}

/// As on the Reading page, with the key that goes through them.
QList<QList<ReadingAction>> roomLayouts()
{
    QList<QList<ReadingAction>> groups = layoutActions();
    groups.back().append(ReadingAction::NextLayout);
    return groups + sceneActions();
}

} // namespace

QWidget* RoomViews::makeToolRow(const Theme& theme)
{
    auto* bar = new ToolRow;
    bar->row()->addWidget(m_presets, 1);
    const ToolMenus menus{*bar, theme, m_keys, [this](ReadingAction action) { perform(action); },
                          [this](ReadingAction action) { return isOn(action); }};
    menus.add(tr("Measure"), "distance", tr("Measurements are stored with the read"), toolActions());
    menus.add(tr("Layout"), "reading", tr("How many views, which, and what is shown in 3-D"), roomLayouts());
    menus.add(tr("Display"), "display", tr("Slabs, oblique planes, zoom, cine and what is drawn"), displayActions());
    return bar;
}

QList<ReadingAction> RoomViews::actions()
{
    QList<ReadingAction> all{ReadingAction::Cancel, ReadingAction::TurnLeftALittle, ReadingAction::TurnRightALittle};
    for (const auto& groups : {toolActions(), roomLayouts(), displayActions()})
        for (const QList<ReadingAction>& group : groups)
            all += group;
    return all;
}

void RoomViews::addShortcuts()
{
    const auto add = [this](const QString& key, auto action) {
        auto* shortcut = new QShortcut(QKeySequence(key, QKeySequence::PortableText), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (const ReadingAction action : actions())
        for (const QString& key : m_keys.map().keysOf(action))
            add(key, [this, action] { perform(action); });
    for (const viewer::WindowPreset& preset : viewer::windowPresets())
        add(QString::number(preset.key), [this, window = preset.window] { emit m_presets->presetChosen(window); });
}

void RoomViews::perform(ReadingAction action)
{
    if (m_planeActions->perform(action, focusedPlane()))
        return;
    if (m_scene->perform(action)) {
        if (scenePresetOf(action))
            showScene();
        return;
    }
    if (const auto tool = toolOf(action)) {
        if (!m_measurements->isFixed())
            m_planes->setTool(*tool);
        return;
    }
    if (const auto layout = layoutOf(action))
        return m_grid->setViewLayout(*layout);
    switch (action) {
    case ReadingAction::Undo:
        return m_measurements->overlay().cancel() ? void() : m_measurements->undo().undo();
    case ReadingAction::Redo:
        return m_measurements->undo().redo();
    case ReadingAction::NextView:
        return m_grid->showNextView();
    case ReadingAction::NextLayout:
        return m_grid->setViewLayout(nextLayout(m_grid->viewLayout()));
    case ReadingAction::Maximise:
        return m_grid->toggleMaximised(m_grid->maximised() ? m_grid->maximised() : focusedView());
    case ReadingAction::ShowScene:
        return showScene();
    default:
        return cancel();
    }
}

void RoomViews::cancel()
{
    if (m_measurements->overlay().cancel())
        return;
    if (m_planes->tool() != viewer::Tool::Browse)
        m_planes->setTool(viewer::Tool::Browse);
    else if (!m_planeActions->stopCine() && m_grid->maximised())
        m_grid->toggleMaximised(m_grid->maximised());
}

void RoomViews::showScene()
{
    m_grid->reveal(m_fourth);
    m_fourth->setCurrentWidget(m_scene);
    m_scene->showScene();
}

std::optional<bool> RoomViews::isOn(ReadingAction action) const
{
    if (const auto tool = toolOf(action))
        return m_planes->tool() == *tool;
    if (const auto layout = layoutOf(action))
        return m_grid->viewLayout() == *layout;
    if (const auto shown = m_scene->isOn(action))
        return shown;
    return m_planeActions->isOn(action);
}

QWidget* RoomViews::focusedView() const
{
    if (m_fourth->isAncestorOf(QApplication::focusWidget()))
        return m_fourth;
    return focusedPlane();
}

SliceView* RoomViews::focusedPlane() const
{
    for (SliceView* view : m_planes->views())
        if (view->hasFocus())
            return view;
    for (SliceView* view : m_planes->views())
        if (view->isVisibleTo(m_grid))
            return view;
    return m_planes->views()[0];
}

} // namespace dsmt::ui
