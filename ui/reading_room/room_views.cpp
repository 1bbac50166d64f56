// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_views.h"

#include "ui/reading/action_menu.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/plane_actions.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/tool_row.h"
#include "ui/reading/view_grid.h"
#include "ui/reading_room/room_measurements.h"
#include "viewer/qt/annotation_overlay.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace dsmt::ui {

using viewer::SliceView;

namespace {

constexpr int kRestMs = 700; ///< after which a place was looked at, not passed

QList<QList<ReadingAction>> toolActions()
{
    return {{ReadingAction::DrawDistance, ReadingAction::DrawBidirectional, ReadingAction::DrawAngle},
            {ReadingAction::DrawEllipse, ReadingAction::DrawFreehand, ReadingAction::DrawArrow},
            {ReadingAction::Undo, ReadingAction::Redo}};
}

QList<QList<ReadingAction>> roomLayouts()
{
    return {{ReadingAction::LayoutOne, ReadingAction::LayoutThree, ReadingAction::LayoutFour,
             ReadingAction::LayoutOneAndThree},
            {ReadingAction::NextView, ReadingAction::NextLayout, ReadingAction::Maximise}};
}

} // namespace

RoomViews::RoomViews(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_planes(new LinkedPlanes(this)), m_planeActions(new PlaneActions(*m_planes, this)),
      m_measurements(new RoomMeasurements(*m_planes)), m_presets(new PresetBar), m_loading(new QProgressBar)
{
    const auto& views = m_planes->views();
    m_grid = new ViewGrid({views[0], views[1], views[2], m_measurements});
    for (SliceView* view : views)
        view->setOverlays({&m_measurements->overlay()});
    m_loading->setRange(0, 1000);
    m_loading->setTextVisible(false);
    m_loading->setObjectName("loading");
    m_loading->setFixedHeight(3);
    m_loading->setAccessibleName(tr("Reading slices"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 0, 0);
    column->setSpacing(2);
    column->addWidget(makeToolRow(theme));
    column->addWidget(m_loading);
    column->addWidget(m_grid, 1);

    for (QTimer* timer : {&m_placeRest, &m_windowRest}) {
        timer->setSingleShot(true);
        timer->setInterval(kRestMs);
    }
    connect(&m_placeRest, &QTimer::timeout, this, [this] { emit placeRested(m_planes->crosshair()); });
    connect(&m_windowRest, &QTimer::timeout, this, [this] { emit windowRested(m_planes->windowLevel()); });
    connect(m_planes, &LinkedPlanes::crosshairMoved, this, [this] { m_placeRest.start(); });
    connect(m_planes, &LinkedPlanes::windowLevelChanged, this, [this](viewer::WindowLevel window) {
        m_presets->setWindowLevel(window);
        m_windowRest.start();
    });
    connect(m_planes, &LinkedPlanes::maximiseRequested, m_grid, &ViewGrid::toggleMaximised);
    connect(m_presets, &PresetBar::presetChosen, this, [this](viewer::WindowLevel window) {
        m_planes->setWindowLevel(window);
        m_presets->setWindowLevel(window);
        m_windowRest.start();
    });
    setFocusProxy(views[0]);
    addShortcuts();
    clear();
}

RoomViews::~RoomViews()
{
    // The views may outlive what draws on them.
    for (SliceView* view : m_planes->views())
        view->setOverlays({});
}

QWidget* RoomViews::makeToolRow(const Theme& theme)
{
    auto* bar = new ToolRow;
    bar->row()->addWidget(m_presets, 1);
    const auto addMenu = [&](const QString& text, const char* icon, const QString& toolTip,
                             const QList<QList<ReadingAction>>& groups) {
        QToolButton* button = actionMenuButton(
            text, toolTip, groups, m_keys, [this](ReadingAction action) { perform(action); },
            [this](ReadingAction action) { return isOn(action); }, bar);
        button->setIcon(theme.icon(icon));
        button->setAccessibleName(text);
        bar->row()->addWidget(button);
        bar->makeCompact(button);
    };
    addMenu(tr("Measure"), "distance", tr("Measurements are stored with the read"), toolActions());
    addMenu(tr("Layout"), "reading", tr("How many views, and which"), roomLayouts());
    addMenu(tr("Display"), "display", tr("Slabs, oblique planes, zoom, cine and what is drawn"), displayActions());
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

void RoomViews::clear()
{
    m_placeRest.stop();
    m_windowRest.stop();
    m_planeActions->stopCine();
    m_planes->setTool(viewer::Tool::Browse);
    m_planes->setVolume(nullptr, {});
    m_measurements->show(nullptr, {});
    m_loading->setValue(0);
}

void RoomViews::show(const workflows::BlindedCt& ct, imaging::WorldPoint center,
                     const std::map<int, std::string>& measurements)
{
    clear();
    m_planes->setVolume(ct.volume, ct.simulated ? QStringList{tr("SIMULATED")} : QStringList());
    m_planes->setWindowLevel({});
    m_presets->setWindowLevel({});
    m_planes->setMark(center);
    m_planes->setCrosshair(center);
    m_measurements->show(ct.volume, measurements);
}

void RoomViews::showProgress(double fraction)
{
    m_loading->setValue(fraction < 1 ? int(1000 * fraction) : 0);
}

bool RoomViews::hasCt() const
{
    return m_planes->views()[0]->sliceCount() > 0;
}

void RoomViews::perform(ReadingAction action)
{
    if (m_planeActions->perform(action, focusedPlane()))
        return;
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
        return m_grid->toggleMaximised(m_grid->maximised() ? m_grid->maximised() : focusedPlane());
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

std::optional<bool> RoomViews::isOn(ReadingAction action) const
{
    if (const auto tool = toolOf(action))
        return m_planes->tool() == *tool;
    if (const auto layout = layoutOf(action))
        return m_grid->viewLayout() == *layout;
    return m_planeActions->isOn(action);
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
