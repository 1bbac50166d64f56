// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/plane_actions.h"

#include "ui/reading/linked_planes.h"

#include <numbers>

namespace dsmt::ui {

using viewer::Slab;
using viewer::SlabMode;
using viewer::SliceView;

namespace {

constexpr double kCloseFieldMm = 80; ///< a nodule of 20 mm fills a quarter
constexpr double kDegree = std::numbers::pi / 180;
constexpr int kCineStep = 5; ///< frames a second

/// The switch of the display that an action turns; null for other actions.
template <class Display> auto switchOf(Display& display, ReadingAction action) -> decltype(&display.inverted)
{
    switch (action) {
    case ReadingAction::Invert:
        return &display.inverted;
    case ReadingAction::Interpolate:
        return &display.smooth;
    case ReadingAction::ShowTexts:
        return &display.texts;
    case ReadingAction::ShowCrosshair:
        return &display.crosshair;
    case ReadingAction::LinkZoom:
        return &display.zoomLinked;
    default:
        return nullptr;
    }
}

} // namespace

PlaneActions::PlaneActions(LinkedPlanes& planes, QObject* parent) : QObject(parent), m_planes(planes)
{
    connect(&m_cine, &viewer::CinePlayer::changed, this, &PlaneActions::showCineText);
}

bool PlaneActions::perform(ReadingAction action, SliceView* view)
{
    if (changeDisplay(action) || changeSlab(action, view)) {
        emit displayChanged();
        return true;
    }
    if (changeCine(action, view))
        return true;
    switch (action) {
    case ReadingAction::ZoomIn:
        m_planes.zoomToCrosshair(kCloseFieldMm);
        return true;
    case ReadingAction::Fit:
        m_planes.fit();
        return true;
    case ReadingAction::OneToOne:
        m_planes.showOneToOne(view);
        return true;
    case ReadingAction::TurnLeft:
        m_planes.turnOthers(view, -5 * kDegree);
        return true;
    case ReadingAction::TurnRight:
        m_planes.turnOthers(view, 5 * kDegree);
        return true;
    case ReadingAction::TurnLeftALittle:
        m_planes.turnOthers(view, -kDegree);
        return true;
    case ReadingAction::TurnRightALittle:
        m_planes.turnOthers(view, kDegree);
        return true;
    case ReadingAction::Straighten:
        m_planes.straighten();
        return true;
    default:
        return false;
    }
}

std::optional<bool> PlaneActions::isOn(ReadingAction action) const
{
    const PlanesDisplay display = m_planes.display();
    if (const bool* on = switchOf(display, action))
        return *on;
    switch (action) {
    case ReadingAction::PlayCine:
        return m_cine.isPlaying();
    case ReadingAction::CineBackwards:
        return m_cine.isBackwards();
    case ReadingAction::CineBounce:
        return m_cine.isBouncing();
    default:
        return std::nullopt;
    }
}

bool PlaneActions::changeDisplay(ReadingAction action)
{
    PlanesDisplay display = m_planes.display();
    bool* const turned = switchOf(display, action);
    if (!turned)
        return false;
    *turned = !*turned;
    m_planes.setDisplay(display);
    return true;
}

bool PlaneActions::changeSlab(ReadingAction action, SliceView* view)
{
    Slab slab = view->slab();
    const bool isThickness = action == ReadingAction::ThinnerSlab || action == ReadingAction::ThickerSlab;
    if (isThickness && slab.mode == SlabMode::Off) {
        // Who asks for a thickness wants to see one.
        slab.mode = SlabMode::Maximum;
        view->setSlab(slab);
        return true;
    }
    switch (action) {
    case ReadingAction::NextSlab:
        slab.mode = SlabMode((int(slab.mode) + 1) % (int(SlabMode::Mean) + 1));
        break;
    case ReadingAction::ThinnerSlab:
        slab.thicknessMm = viewer::steppedThickness(slab.thicknessMm, -1);
        break;
    case ReadingAction::ThickerSlab:
        slab.thicknessMm = viewer::steppedThickness(slab.thicknessMm, 1);
        break;
    default:
        return false;
    }
    view->setSlab(slab);
    return true;
}

bool PlaneActions::changeCine(ReadingAction action, SliceView* view)
{
    switch (action) {
    case ReadingAction::PlayCine:
        m_cine.isPlaying() ? m_cine.stop() : m_cine.play(view);
        return true;
    case ReadingAction::CineSlower:
        m_cine.setFramesPerSecond(m_cine.framesPerSecond() - kCineStep);
        return true;
    case ReadingAction::CineFaster:
        // From 1 to 5, then by fives.
        m_cine.setFramesPerSecond((m_cine.framesPerSecond() / kCineStep + 1) * kCineStep);
        return true;
    case ReadingAction::CineBackwards:
        m_cine.setBackwards(!m_cine.isBackwards());
        return true;
    case ReadingAction::CineBounce:
        m_cine.setBouncing(!m_cine.isBouncing());
        return true;
    default:
        return false;
    }
}

bool PlaneActions::stopCine()
{
    const bool wasPlaying = m_cine.isPlaying();
    if (wasPlaying)
        m_cine.stop();
    return wasPlaying;
}

void PlaneActions::showCineText()
{
    for (SliceView* view : m_planes.views()) {
        const bool plays = m_cine.isPlaying() && m_cine.view() == view;
        view->setNotice(plays ? tr("Cine, %1 images a second").arg(m_cine.framesPerSecond()) : QString());
    }
}

} // namespace dsmt::ui
