// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/scene_pane.h"

#include "ui/assessment/core_sentences.h"
#include "ui/reading/clip_sliders.h"
#include "ui/reading/scene_bar.h"
#include "ui/reading/scene_maker.h"
#include "ui/reading/scene_pictures.h"
#include "viewer/qt/scene_view.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

using viewer::SceneView;

namespace {

constexpr int kPlaceholder = 0;     ///< its place in the stack
constexpr double kLeastHalfMm = 15; ///< of the box around a nodule

viewer::ClipBox boxAroundNodule(const viewer::SceneContent& content)
{
    return viewer::boxAround(*content.noduleCenter, std::max(kLeastHalfMm, 1.5 * content.noduleRadiusMm));
}

QWidget* placeholder(const Theme& theme, ScenePane* pane)
{
    auto* place = new QWidget(pane);
    place->setObjectName("scenePlaceholder");
    place->setAttribute(Qt::WA_StyledBackground);
    auto* show = new QPushButton(theme.icon("cube"), ScenePane::tr("Show in 3-D (V)"), place);
    auto* column = new QVBoxLayout(place);
    column->addStretch();
    column->addWidget(show, 0, Qt::AlignHCenter);
    column->addStretch();
    QObject::connect(show, &QPushButton::clicked, pane, &ScenePane::showScene);
    return place;
}

} // namespace

ScenePane::ScenePane(const Theme& theme, const KeyBindings& keys, QWidget* parent)
    : QWidget(parent), m_bar(new SceneBar(keys, this)), m_sliders(new ClipSliders(this)),
      m_stack(new QStackedWidget(this)), m_waiting(new QLabel(this)), m_pictures(new ScenePictures(this)),
      m_maker(new SceneMaker(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sliders);
    column->addWidget(m_stack, 1);
    m_bar->hide();
    m_sliders->hide();
    m_stack->addWidget(placeholder(theme, this));
    m_waiting->setObjectName("sceneWaiting");
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    m_stack->addWidget(m_waiting);

    connect(m_bar, &SceneBar::chosen, this, &ScenePane::perform);
    connect(m_sliders, &ClipSliders::boxChanged, this, &ScenePane::changeClip);
    connect(m_sliders, &ClipSliders::resetRequested, this, &ScenePane::removeClip);
    connect(m_sliders, &ClipSliders::aroundNoduleRequested, this, &ScenePane::clipAroundNodule);
    connect(m_pictures, &ScenePictures::done, this,
            [this](const QString& notice) { m_bar->setNotice(sentence(notice)); });
    connect(m_maker, &SceneMaker::making, this, [this] {
        m_waiting->setText(tr("Preparing the 3-D view..."));
        m_bar->setNotice(tr("Preparing..."));
    });
    connect(m_maker, &SceneMaker::made, this, &ScenePane::showContent);
    connect(m_maker, &SceneMaker::failed, this, [this](const QString& message) {
        m_bar->setNotice({});
        m_waiting->setText(sentence(message));
        m_stack->setCurrentWidget(m_waiting);
    });
}

ScenePane::~ScenePane() = default;

void ScenePane::setVolume(imaging::VolumePtr volume, bool simulated)
{
    m_pictures->setSimulated(simulated);
    m_maker->setVolume(std::move(volume));
    setState({});
    // Another patient's chest must never be seen in this case.
    showContent(nullptr);
}

void ScenePane::setNodule(imaging::MaskPtr mask)
{
    m_maker->setNodule(std::move(mask));
}

void ScenePane::setFocusPoint(imaging::WorldPoint point)
{
    m_maker->setMark(point);
}

void ScenePane::setState(const SceneState& state)
{
    m_state = state;
    m_bar->setPreset(m_state.preset);
    m_bar->setBoxShown(m_state.clip.has_value());
    m_sliders->setBox(m_state.clip);
    m_sliders->setVisible(m_scene && m_state.clip);
    if (m_scene)
        m_scene->setClip(m_state.clip);
    m_maker->setPreset(m_state.preset);
}

void ScenePane::removePictures()
{
    m_offersPictures = false;
    m_bar->removePictures();
}

void ScenePane::showScene()
{
    if (!m_scene) {
        m_scene = new SceneView(this);
        m_stack->addWidget(m_scene);
        connect(m_scene, &SceneView::maximiseRequested, this, &ScenePane::maximiseRequested);
        connect(m_scene, &SceneView::grabbed, this,
                [this](const QImage& picture) { m_saving ? m_pictures->save(picture) : m_pictures->copy(picture); });
        connect(m_scene, &SceneView::clipDragged, this, &ScenePane::changeClip);
        if (m_content)
            m_scene->setClipBounds(viewer::boxOf(m_content->surroundings.grid));
        viewer::Turntable& turntable = m_scene->turntable();
        turntable.setSwitch(m_bar->turnButton());
        connect(&turntable, &viewer::Turntable::turningChanged, m_bar, &SceneBar::setTurning);
        m_scene->start();
        setFocusProxy(m_scene);
        m_bar->show();
        setState(m_state);
        tellSeen();
    }
    // Without OpenGL it says so at once, and nothing is made for it.
    m_stack->setCurrentWidget(m_content || !m_scene->isUsable() ? static_cast<QWidget*>(m_scene) : m_waiting);
    m_scene->setFocus();
}

QImage ScenePane::snapshot() const
{
    return m_scene ? m_scene->snapshot() : QImage();
}

void ScenePane::tellSeen()
{
    m_maker->setSeen(m_scene && m_scene->isUsable() && isVisible());
}

void ScenePane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellSeen();
}

void ScenePane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    tellSeen();
}

void ScenePane::showContent(viewer::SceneContentPtr content)
{
    m_content = std::move(content);
    if (!m_content)
        m_waiting->setText(tr("Preparing the 3-D view..."));
    m_bar->setNotice(m_content && m_content->preset != m_state.preset ? tr("Nothing is marked: the lungs are shown")
                                                                      : QString());
    if (m_content) {
        const viewer::ClipBox bounds = viewer::boxOf(m_content->surroundings.grid);
        m_sliders->setBounds(bounds);
        if (m_scene)
            m_scene->setClipBounds(bounds);
        m_sliders->setNoduleKnown(m_content->noduleCenter.has_value());
    }
    if (!m_scene)
        return;
    m_scene->setContent(m_content);
    if (m_stack->currentIndex() != kPlaceholder)
        m_stack->setCurrentWidget(m_content ? static_cast<QWidget*>(m_scene) : m_waiting);
}

bool ScenePane::perform(ReadingAction action)
{
    if (const auto preset = scenePresetOf(action)) {
        choosePreset(*preset);
        return true;
    }
    switch (action) {
    case ReadingAction::SceneBox:
        toggleBox();
        return true;
    case ReadingAction::SceneTurn:
        if (m_scene && m_content)
            m_scene->turntable().setTurning(!m_scene->turntable().isTurning());
        m_bar->setTurning(m_scene && m_scene->turntable().isTurning());
        return true;
    case ReadingAction::SceneCopy:
    case ReadingAction::SceneSave:
        if (m_offersPictures)
            takePicture(action == ReadingAction::SceneSave);
        return true;
    default:
        return false;
    }
}

std::optional<bool> ScenePane::isOn(ReadingAction action) const
{
    if (const auto preset = scenePresetOf(action))
        return m_state.preset == *preset;
    if (action == ReadingAction::SceneBox)
        return m_state.clip.has_value();
    if (action == ReadingAction::SceneTurn)
        return m_scene && m_scene->turntable().isTurning();
    return std::nullopt;
}

void ScenePane::choosePreset(viewer::ScenePreset preset)
{
    setState({preset, m_state.clip});
    showScene();
    emit stateChanged();
}

void ScenePane::toggleBox()
{
    m_bar->setBoxShown(m_state.clip.has_value());
    if (!m_content)
        return;
    if (m_state.clip)
        removeClip();
    else if (m_content->noduleCenter)
        clipAroundNodule();
    else
        changeClip(viewer::boxOf(m_content->surroundings.grid));
}

void ScenePane::clipAroundNodule()
{
    if (!m_content || !m_content->noduleCenter)
        return;
    const viewer::ClipBox box = boxAroundNodule(*m_content);
    changeClip(box);
    m_scene->lookAt(*m_content->noduleCenter, distance(box.low, box.high) / 2);
}

void ScenePane::removeClip()
{
    changeClip({});
    if (m_scene)
        m_scene->resetCamera();
}

void ScenePane::changeClip(const std::optional<viewer::ClipBox>& clip)
{
    setState({m_state.preset, clip});
    emit stateChanged();
}

void ScenePane::takePicture(bool save)
{
    m_saving = save;
    if (m_scene && m_content)
        m_scene->grab();
}

} // namespace dsmt::ui
