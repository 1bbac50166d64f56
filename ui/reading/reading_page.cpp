// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_page.h"

#include "ui/reading/annotation_tools.h"
#include "ui/reading/comparison_bar.h"
#include "ui/reading/corner_text.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_strip.h"
#include "ui/reading/measurement_list.h"
#include "ui/reading/picture_export.h"
#include "ui/reading/plane_actions.h"
#include "ui/reading/preset_bar.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/prior_pane.h"
#include "ui/reading/reading_overlays.h"
#include "ui/reading/scene_bar.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading/tool_row.h"
#include "ui/reading/tool_strip.h"
#include "ui/reading/view_grid.h"
#include "viewer/qt/annotation_overlay.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QShortcut>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

using viewer::SliceView;

namespace {

constexpr int kPanelWidth = 376;

} // namespace

ReadingPage::ReadingPage(CaseSession& session, AnalysisEngine& engine, CaseReads& reads, NoduleMaps& maps,
                         const Theme& theme, QWidget* panel, QWidget* parent)
    : QWidget(parent), m_session(session), m_engine(engine), m_planes(new LinkedPlanes(this)),
      m_planeActions(new PlaneActions(*m_planes, this)), m_scene(new ScenePane(theme, m_keys)),
      m_undo(new QUndoStack(this)), m_annotations(new AnnotationTools(session, *m_planes, *m_undo, this)),
      m_masks(new MaskEditing(session, *m_planes, *m_undo, this)), m_presets(new PresetBar), m_panel(panel)
{
    const auto& views = m_planes->views();
    m_grid = new ViewGrid({views[0], views[1], views[2], m_scene});
    m_overlays = new ReadingOverlays(*m_planes, session, reads, maps, this);
    std::vector<viewer::SliceOverlay*> overlays = m_overlays->overlays();
    overlays.push_back(m_masks->overlay());
    overlays.push_back(&m_annotations->overlay());
    for (SliceView* view : views)
        view->setOverlays(overlays);
    m_comparison = new ComparisonBar(session, reads, this);
    m_pictures = new PictureExport(session, engine, *m_grid, *m_scene, this);

    auto* left = new QVBoxLayout;
    left->setContentsMargins(6, 6, 0, 0);
    left->setSpacing(2);
    left->addWidget(makeToolRow(theme));
    left->addWidget(m_loading);
    left->addWidget(m_comparison);
    left->addWidget(m_masks->strip());
    m_views = new QHBoxLayout;
    m_views->setSpacing(4);
    m_views->addWidget(m_grid, 1);
    left->addLayout(m_views, 1);
    panel->setFixedWidth(kPanelWidth);
    QSizePolicy keptPlace = panel->sizePolicy();
    keptPlace.setRetainSizeWhenHidden(true);
    panel->setSizePolicy(keptPlace);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addLayout(left, 1);
    auto* measurements = new MeasurementList(*m_annotations);
    measurements->setFixedWidth(kPanelWidth);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(panel, 1);
    right->addWidget(measurements);
    row->addLayout(right);

    connect(m_masks, &MaskEditing::outlineChanged, m_scene, &ScenePane::setNodule);
    connect(m_masks->strip(), &MaskStrip::settingsChanged, this,
            [this] { emit brushChanged(m_masks->strip()->settings()); });
    connect(m_planes, &LinkedPlanes::noduleMarked, m_annotations, &AnnotationTools::markNodule);
    connect(m_planes, &LinkedPlanes::crosshairMoved, this, &ReadingPage::placeChanged);
    connect(m_planes, &LinkedPlanes::windowLevelChanged, this, [this](viewer::WindowLevel window) {
        m_presets->setWindowLevel(window);
        emit placeChanged();
    });
    connect(m_planes, &LinkedPlanes::toolChanged, this, [this](viewer::Tool tool) {
        const bool marking = tool == viewer::Tool::MarkNodule;
        // While marking, Enter marks at the crosshair.
        for (QShortcut* shortcut : m_enterShortcuts)
            shortcut->setEnabled(!marking);
        emit placeChanged();
    });
    connect(m_planes, &LinkedPlanes::displayChanged, this, &ReadingPage::placeChanged);
    connect(m_planeActions, &PlaneActions::displayChanged, this, &ReadingPage::placeChanged);
    connect(m_overlays, &ReadingOverlays::displayChanged, this, &ReadingPage::placeChanged);
    connect(m_overlays, &ReadingOverlays::said, this, &ReadingPage::said);
    connect(m_comparison, &ComparisonBar::pairChosen, m_overlays, &ReadingOverlays::compare);
    connect(m_pictures, &PictureExport::said, this, &ReadingPage::said);
    connect(m_planes, &LinkedPlanes::cursorMoved, this, &ReadingPage::cursorMoved);
    connect(m_planes, &LinkedPlanes::maximiseRequested, m_grid, &ViewGrid::toggleMaximised);
    connect(m_scene, &ScenePane::maximiseRequested, this, [this] { m_grid->toggleMaximised(m_scene); });
    connect(m_scene, &ScenePane::stateChanged, this, &ReadingPage::placeChanged);
    connect(m_presets, &PresetBar::presetChosen, this, [this](viewer::WindowLevel window) {
        m_planes->setWindowLevel(window);
        m_presets->setWindowLevel(window);
        emit placeChanged();
    });
    connect(&m_session, &CaseSession::opened, this, &ReadingPage::showSeries);
    connect(&m_session, &CaseSession::previewed, this, &ReadingPage::showPreview);
    connect(&m_session, &CaseSession::openingProgressed, this, &ReadingPage::showProgress);
    connect(&m_session, &CaseSession::openingFailed, this, &ReadingPage::endPreview);
    connect(&m_session, &CaseSession::openingCancelled, this, &ReadingPage::endPreview);
    connect(&m_session, &CaseSession::marked, this, [this] {
        m_planes->setMark(m_session.markedAt());
        m_planes->setCrosshair(*m_session.markedAt());
        m_scene->setFocusPoint(*m_session.markedAt());
    });
    orderTabs();
    addShortcuts();
    connect(&m_keys, &KeyBindings::changed, this, &ReadingPage::addShortcuts);
}

ReadingPage::~ReadingPage()
{
    // The views may outlive what draws on them.
    for (SliceView* view : m_grid->findChildren<SliceView*>())
        view->setOverlays({});
}

void ReadingPage::focusInEvent(QFocusEvent* event)
{
    // A focus proxy would be a stop of the Tab key, which then jumps over the tools.
    planes()[0]->setFocus(event->reason());
}

void ReadingPage::showSeries()
{
    setPreviewing(false);
    const auto& series = *m_session.series();
    m_planeActions->stopCine();
    m_undo->clear();
    m_planes->setTool(viewer::Tool::Browse);
    m_planes->setVolume(series.volume, cornerText(series.record, m_patientHidden));
    m_scene->setVolume(series.volume, series.record.simulated);
    planes()[0]->setFocus();
}

void ReadingPage::showPreview(const SeriesRecord& series, const imaging::VolumePtr& slice)
{
    m_planes->setTool(viewer::Tool::Browse);
    m_planes->setVolume(nullptr, cornerText(series, m_patientHidden));
    planes()[0]->setVolume(slice);
    m_scene->setVolume(nullptr);
    setPreviewing(true);
}

void ReadingPage::showProgress(double fraction)
{
    m_loading->setValue(int(1000 * fraction));
}

void ReadingPage::endPreview()
{
    if (!m_previewing)
        return;
    if (m_session.series()) {
        showSeries();
        m_session.reshow();
    } else {
        setPreviewing(false);
        m_planes->setVolume(nullptr, {});
    }
}

void ReadingPage::setPreviewing(bool previewing)
{
    m_previewing = previewing;
    m_panel->setVisible(!previewing);
    m_loading->setVisible(previewing);
    m_tools->setEnabled(!previewing);
}

void ReadingPage::showPrediction(const database::StoredPrediction* prediction)
{
    m_masks->showPrediction(prediction);
    m_overlays->showPrediction(prediction);
}

ReadingPlace ReadingPage::place() const
{
    const auto views = m_grid->views();
    const auto large = std::find(views.begin(), views.end(), m_grid->large()) - views.begin();
    return {m_planes->crosshair(), m_planes->windowLevel(), m_planes->tool(),
            m_planes->display(),   m_grid->viewLayout(),    int(large),
            m_overlays->display(), m_scene->state()};
}

void ReadingPage::goTo(const ReadingPlace& place)
{
    const auto& series = m_session.series();
    if (!series || !series->volume->geometry().contains(place.crosshair))
        return;
    m_grid->setViewLayout(place.layout);
    m_grid->setLarge(m_grid->views()[std::size_t(std::clamp(place.large, 0, 3))]);
    m_planes->setCrosshair(place.crosshair);
    m_planes->setDisplay(place.display);
    m_overlays->setDisplay(place.overlays);
    m_planes->setWindowLevel(place.window);
    m_presets->setWindowLevel(place.window);
    // The first click in a case that was opened again paints nothing.
    m_planes->setTool(place.tool < viewer::Tool::Brush ? place.tool : viewer::Tool::Browse);
    m_scene->setState(place.scene);
}

void ReadingPage::setBrush(const MaskToolSettings& settings)
{
    m_masks->strip()->setSettings(settings);
}

const std::array<viewer::SliceView*, 3>& ReadingPage::planes() const
{
    return m_planes->views();
}

} // namespace dsmt::ui
