// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_views.h"

#include "ui/reading/linked_planes.h"
#include "ui/reading/plane_actions.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading/view_grid.h"
#include "ui/reading_room/room_measurements.h"
#include "viewer/qt/annotation_overlay.h"

#include <QProgressBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dsmt::ui {

using viewer::SliceView;

namespace {

constexpr int kRestMs = 700; ///< after which a place was looked at, not passed

} // namespace

RoomViews::RoomViews(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_planes(new LinkedPlanes(this)), m_planeActions(new PlaneActions(*m_planes, this)),
      m_measurements(new RoomMeasurements(*m_planes)), m_scene(new ScenePane(theme, m_keys)), m_fourth(new QTabWidget),
      m_presets(new PresetBar), m_loading(new QProgressBar)
{
    const auto& views = m_planes->views();
    m_fourth->addTab(m_measurements, tr("Measurements"));
    m_fourth->addTab(m_scene, tr("3-D"));
    m_fourth->setDocumentMode(true);
    m_fourth->tabBar()->setDrawBase(false);
    m_fourth->setAccessibleName(tr("Measurements and 3-D view"));
    m_scene->removePictures();
    m_grid = new ViewGrid({views[0], views[1], views[2], m_fourth});
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
    connect(m_scene, &ScenePane::maximiseRequested, this, [this] { m_grid->toggleMaximised(m_fourth); });
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

void RoomViews::clear()
{
    m_placeRest.stop();
    m_windowRest.stop();
    m_planeActions->stopCine();
    m_planes->setTool(viewer::Tool::Browse);
    m_planes->setVolume(nullptr, {});
    m_measurements->show(nullptr, {});
    m_scene->setVolume(nullptr);
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
    m_scene->setVolume(ct.volume, ct.simulated);
    m_scene->setFocusPoint(center);
}

void RoomViews::showProgress(double fraction)
{
    m_loading->setValue(fraction < 1 ? int(1000 * fraction) : 0);
}

bool RoomViews::hasCt() const
{
    return m_planes->views()[0]->sliceCount() > 0;
}

} // namespace dsmt::ui
