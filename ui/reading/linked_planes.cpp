// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/linked_planes.h"

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
            setTool(SliceView::Tool::Browse);
            emit noduleMarked(point);
        });
        connect(view, &SliceView::cursorMoved, this, &LinkedPlanes::cursorMoved);
        connect(view, &SliceView::maximiseRequested, this, [this, view] { emit maximiseRequested(view); });
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
}

void LinkedPlanes::setCrosshair(imaging::WorldPoint point)
{
    for (SliceView* view : m_views)
        view->setCrosshair(point);
}

void LinkedPlanes::setWindowLevel(viewer::WindowLevel window)
{
    for (SliceView* view : m_views)
        view->setWindowLevel(window);
}

void LinkedPlanes::setTool(SliceView::Tool tool)
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

} // namespace dsmt::ui
