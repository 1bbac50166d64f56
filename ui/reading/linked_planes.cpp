// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/linked_planes.h"

#include "viewer/plane_turn.h"

namespace dsmt::ui {

using viewer::SliceView;

namespace {

// Names that the views translate as they come from viewer::orientationName; listed here for the translation files.
[[maybe_unused]] constexpr std::array kOrientationNames{
    QT_TRANSLATE_NOOP("dsmt::viewer::SliceView", "Axial"),    QT_TRANSLATE_NOOP("dsmt::viewer", "Axial"),
    QT_TRANSLATE_NOOP("dsmt::viewer::SliceView", "Coronal"),  QT_TRANSLATE_NOOP("dsmt::viewer", "Coronal"),
    QT_TRANSLATE_NOOP("dsmt::viewer::SliceView", "Sagittal"), QT_TRANSLATE_NOOP("dsmt::viewer", "Sagittal"),
};

} // namespace

LinkedPlanes::LinkedPlanes(QObject* parent) : QObject(parent)
{
    constexpr std::array kOrientations{viewer::Orientation::Axial, viewer::Orientation::Coronal,
                                       viewer::Orientation::Sagittal};
    for (std::size_t n = 0; n < m_views.size(); ++n) {
        auto* view = new SliceView;
        m_views[n] = view;
        view->setOrientation(kOrientations[n]);
        connect(view, &SliceView::crosshairMoved, this, [this](imaging::WorldPoint point) {
            setCrosshair(point);
            emit crosshairMoved(point);
        });
        connect(view, &SliceView::windowLevelChanged, this, [this](viewer::WindowLevel window) {
            setWindowLevel(window);
            emit windowLevelChanged(window);
        });
        connect(view, &SliceView::noduleMarked, this, [this](imaging::WorldPoint point) {
            // One click, one mark: the next click moves the crosshair again.
            setTool(viewer::Tool::Browse);
            emit noduleMarked(point);
        });
        connect(view, &SliceView::cursorMoved, this, &LinkedPlanes::cursorMoved);
        connect(view, &SliceView::maximiseRequested, this, [this, view] { emit maximiseRequested(view); });
        connect(view, &SliceView::slabChosen, this, &LinkedPlanes::displayChanged);
        connect(view, &SliceView::planesTurned, this, [this, view](double angle) { turnOthers(view, angle); });
        connect(view, &SliceView::zoomed, this, [this, view](double factor) { zoomOthers(view, factor); });
        connect(view, &SliceView::fitted, this, [this] {
            if (m_display.zoomLinked)
                fit();
        });
    }
}

void LinkedPlanes::setVolume(const imaging::VolumePtr& volume, const QStringList& cornerText)
{
    for (SliceView* view : m_views) {
        view->setNodule(nullptr);
        view->setMark({});
        view->setVolume(volume);
    }
    m_views[0]->setCornerText(cornerText);
    showCrossings();
}

void LinkedPlanes::setCrosshair(imaging::WorldPoint point)
{
    for (SliceView* view : m_views)
        view->setCrosshair(point);
    showCrossings();
}

void LinkedPlanes::setWindowLevel(viewer::WindowLevel window)
{
    for (SliceView* view : m_views)
        view->setWindowLevel(window);
}

void LinkedPlanes::setTool(viewer::Tool tool)
{
    if (tool == this->tool())
        return;
    for (SliceView* view : m_views)
        view->setTool(tool);
    emit toolChanged(tool);
}

void LinkedPlanes::setMark(std::optional<imaging::WorldPoint> mark)
{
    for (SliceView* view : m_views)
        view->setMark(mark);
}

void LinkedPlanes::setNodule(const imaging::MaskPtr& mask, const std::optional<NoduleMeasurements>& measurements)
{
    for (SliceView* view : m_views)
        view->setNodule(mask, measurements);
}

void LinkedPlanes::zoomToCrosshair(double fieldMm)
{
    for (SliceView* view : m_views)
        view->zoomTo(view->crosshair(), fieldMm);
}

void LinkedPlanes::fit()
{
    for (SliceView* view : m_views)
        view->fit();
}

void LinkedPlanes::showOneToOne(SliceView* view)
{
    for (SliceView* each : m_views)
        if (each == view || m_display.zoomLinked)
            each->showOneToOne();
}

void LinkedPlanes::zoomOthers(const SliceView* zoomed, double factor)
{
    // A fit is a zoom too, but its own signal says so to all.
    for (SliceView* view : m_views)
        if (view != zoomed && m_display.zoomLinked)
            view->zoomAroundCrosshair(factor);
}

PlanesDisplay LinkedPlanes::display() const
{
    PlanesDisplay display = m_display;
    for (std::size_t n = 0; n < m_views.size(); ++n) {
        display.slabs[n] = m_views[n]->slab();
        display.directions[n] = m_views[n]->directions();
    }
    return display;
}

void LinkedPlanes::setDisplay(const PlanesDisplay& display)
{
    m_display = display;
    for (std::size_t n = 0; n < m_views.size(); ++n) {
        SliceView* view = m_views[n];
        if (view->slab() != display.slabs[n])
            view->setSlab(display.slabs[n]);
        if (view->plane())
            view->setDirections(display.directions[n]);
        view->setInverted(display.inverted);
        view->setSmooth(display.smooth);
        view->setTextsVisible(display.texts);
        view->setCrosshairVisible(display.crosshair);
    }
    showCrossings();
}

void LinkedPlanes::turnOthers(SliceView* about, double angle)
{
    if (!about->plane())
        return;
    const viewer::PlaneDirections fixed = about->plane()->directions();
    const imaging::WorldPoint axis = cross(fixed.right, fixed.down);
    for (SliceView* view : m_views) {
        if (view == about || !view->plane())
            continue;
        const viewer::SlicePlane straight(view->plane()->geometry(), view->orientation());
        const auto turned = turnedAbout(view->plane()->directions(), axis, angle);
        const bool isStraight = areNearlyEqual(turned, straight.directions());
        view->setDirections(isStraight ? std::nullopt : std::optional(turned));
    }
    showCrossings();
    emit displayChanged();
}

void LinkedPlanes::straighten()
{
    for (SliceView* view : m_views)
        view->setDirections({});
    showCrossings();
    emit displayChanged();
}

void LinkedPlanes::showCrossings()
{
    for (SliceView* view : m_views) {
        std::vector<viewer::CrossedPlane> others;
        for (const SliceView* other : m_views)
            if (const auto plane = other->shownPlane(); plane && other != view)
                others.push_back(*plane);
        view->setCrossedPlanes(std::move(others));
    }
}

} // namespace dsmt::ui
