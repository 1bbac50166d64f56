// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, menus and buttons of the Reading page do.
#include "ui/reading/action_menu.h"
#include "ui/reading/annotation_tools.h"
#include "ui/reading/comparison_bar.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/picture_export.h"
#include "ui/reading/plane_actions.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/reading_overlays.h"
#include "ui/reading/reading_page.h"
#include "ui/reading/scene_bar.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading/shortcut_sheet.h"
#include "ui/reading/view_grid.h"

#include <QApplication>
#include <QShortcut>
#include <QUndoStack>

#include <utility>

namespace dsmt::ui {

using viewer::SliceView;

void ReadingPage::addShortcuts()
{
    const auto add = [this](const QString& key, auto action) {
        auto* shortcut = new QShortcut(QKeySequence(key, QKeySequence::PortableText), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
        return m_shortcuts.emplaceBack(shortcut);
    };
    qDeleteAll(std::exchange(m_shortcuts, {}));
    m_enterShortcuts.clear();
    for (const ReadingKey& row : readingKeys())
        for (const QString& key : m_keys.map().keysOf(row.action)) {
            auto* shortcut = add(key, [this, action = row.action] { perform(action); });
            if (key == "Return" || key == "Enter")
                m_enterShortcuts << shortcut;
        }
    int key = 0;
    for (const NamedWindow& preset : m_presets->presets())
        add(QString::number(++key), [this, window = preset.window] { emit m_presets->presetChosen(window); });
}

void ReadingPage::apply(const ReadingSettings& settings)
{
    m_presets->setPresets(settings.presets);
    orderTabs(); // buttons of other presets are new
    addShortcuts();
    m_pictures->setPatientTextAllowed(!settings.hidesPatientInPictures);
    m_patientHidden = settings.hidesPatientInViews;
    if (m_prior)
        m_prior->setPatientHidden(m_patientHidden);
}

void ReadingPage::perform(ReadingAction action)
{
    if (m_planeActions->perform(action, focusedPlane()) || m_overlays->perform(action))
        return;
    if (m_prior && m_prior->perform(action))
        return;
    if (m_scene->perform(action)) {
        if (scenePresetOf(action))
            showScene();
        return;
    }
    if (const auto tool = toolOf(action)) {
        if (!m_previewing)
            m_planes->setTool(*tool);
        return;
    }
    if (const auto layout = layoutOf(action)) {
        m_grid->setViewLayout(*layout);
        return emit placeChanged();
    }
    switch (action) {
    case ReadingAction::Undo:
        // What is still being drawn is the last thing done.
        m_masks->finishStroke();
        return m_previewing || m_annotations->cancel() ? void() : m_undo->undo();
    case ReadingAction::Redo:
        return m_previewing ? void() : m_undo->redo();
    case ReadingAction::Analyze:
        return m_session.analyze();
    case ReadingAction::AnalyzeOutline:
        return m_masks->analyze();
    case ReadingAction::NextNodule:
        return m_session.goToNodule(1);
    case ReadingAction::PreviousNodule:
        return m_session.goToNodule(-1);
    case ReadingAction::AcceptPrediction:
    case ReadingAction::RejectPrediction:
    case ReadingAction::CaseReport:
        return m_previewing ? void() : emit assessmentAction(action);
    case ReadingAction::Cancel:
        return cancel();
    case ReadingAction::Maximise:
        return maximiseFocused();
    case ReadingAction::NextView:
        m_grid->showNextView();
        return emit placeChanged();
    case ReadingAction::NextLayout:
        m_grid->setViewLayout(nextLayout(m_grid->viewLayout()));
        return emit placeChanged();
    case ReadingAction::ShowScene:
        return showScene();
    case ReadingAction::CompareMasks:
        return m_comparison->isComparing() ? m_comparison->leave() : m_comparison->start();
    case ReadingAction::SavePicture:
        return m_pictures->save(focusedPlane(), this);
    case ReadingAction::CopyPicture:
        return m_pictures->copy(focusedPlane());
    case ReadingAction::SendResults:
        return m_previewing ? void() : emit sendRequested();
    default:
        break;
    }
    (new ShortcutSheet(m_keys, m_presets->presets(), this))->showOverWindow();
}

std::optional<bool> ReadingPage::isOn(ReadingAction action) const
{
    if (const auto tool = toolOf(action))
        return m_planes->tool() == *tool;
    if (const auto layout = layoutOf(action))
        return m_grid->viewLayout() == *layout;
    if (action == ReadingAction::CompareMasks)
        return m_comparison->isComparing();
    if (const auto shown = m_overlays->isOn(action))
        return shown;
    if (const auto on = m_scene->isOn(action))
        return on;
    return m_planeActions->isOn(action);
}

viewer::SliceView* ReadingPage::focusedPlane() const
{
    for (SliceView* view : planes())
        if (view->hasFocus())
            return view;
    for (SliceView* view : planes())
        if (view->isVisibleTo(m_grid))
            return view;
    return planes()[0];
}

void ReadingPage::showScene()
{
    m_grid->reveal(m_scene);
    m_scene->showScene();
}

void ReadingPage::cancel()
{
    if (m_previewing)
        return m_session.cancelOpening();
    if (m_annotations->cancel())
        return;
    if (m_prior && m_prior->cancelReading())
        return;
    if (m_planes->tool() != viewer::Tool::Browse)
        m_planes->setTool(viewer::Tool::Browse);
    else if (m_engine.isAnalyzing())
        m_session.cancelAnalysis();
    else if (m_planeActions->stopCine())
        return;
    else if (m_comparison->isComparing())
        m_comparison->leave();
    else if (m_grid->maximised())
        m_grid->toggleMaximised(m_grid->maximised());
}

void ReadingPage::maximiseFocused()
{
    if (QWidget* maximised = m_grid->maximised())
        return m_grid->toggleMaximised(maximised);
    QWidget* focused = QApplication::focusWidget();
    for (QWidget* view : std::initializer_list<QWidget*>{planes()[0], planes()[1], planes()[2], m_scene})
        if (focused && (view == focused || view->isAncestorOf(focused)))
            m_grid->toggleMaximised(view);
}

} // namespace dsmt::ui
