// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slice_view.h"

#include "viewer/qt/position_text.h"
#include "viewer/slab_image.h"
#include "viewer/slice_image.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr int kSlicesPerPage = 10;
constexpr int kPixelsPerStride = 10;
constexpr int kWheelNotch = 120; ///< eighths of a degree (QWheelEvent::angleDelta)
constexpr double kZoomStep = 1.25;

} // namespace

ShownSlice SliceView::shownSlice() const
{
    return {*m_plane, m_slice, transform()};
}

SlicePointer SliceView::pointerAt(QPointF position, Qt::KeyboardModifiers modifiers) const
{
    return {position, worldAt(position), modifiers};
}

bool SliceView::pressOverlays(const SlicePointer& pointer, bool twice)
{
    for (auto each = m_overlays.rbegin(); each != m_overlays.rend(); ++each)
        if (twice ? (*each)->doubleClick(*this, shownSlice(), pointer) : (*each)->press(*this, shownSlice(), pointer)) {
            m_dragged = *each;
            m_drag = Drag::Overlay;
            return true;
        }
    return false;
}

WorldPoint SliceView::worldAt(QPointF position) const
{
    return m_plane->toWorld({transform().toPicture({position.x(), position.y()}), double(m_slice)});
}

bool SliceView::isInside(WorldPoint point) const
{
    return m_volume->geometry().contains(point);
}

void SliceView::scrollBy(int slices)
{
    if (!m_plane)
        return;
    const int slice = m_plane->clampSlice(m_slice + slices);
    if (slice == m_slice)
        return;
    const SlicePoint there = m_plane->fromWorld(m_crosshair);
    m_crosshair = m_plane->toWorld({there.picture, double(slice)});
    showSlice(slice);
    if (underMouse())
        tellCursor(mapFromGlobal(QPointF(QCursor::pos())));
    emit crosshairMoved(m_crosshair);
}

void SliceView::moveCrosshairTo(QPointF position)
{
    moveCrosshairTo(transform().toPicture({position.x(), position.y()}));
}

bool SliceView::stepCrosshair(int key)
{
    PicturePoint at = m_plane->fromWorld(m_crosshair).picture;
    switch (key) {
    case Qt::Key_Left:
        at.x -= 1;
        break;
    case Qt::Key_Right:
        at.x += 1;
        break;
    case Qt::Key_Up:
        at.y -= 1;
        break;
    case Qt::Key_Down:
        at.y += 1;
        break;
    default:
        return false;
    }
    moveCrosshairTo(at);
    return true;
}

void SliceView::moveCrosshairTo(PicturePoint picture)
{
    picture.x = std::clamp(picture.x, 0.0, m_plane->width() - 1.0);
    picture.y = std::clamp(picture.y, 0.0, m_plane->height() - 1.0);
    const WorldPoint point = m_plane->toWorld({picture, double(m_slice)});
    // The picture of an oblique plane reaches beyond the volume.
    if (m_plane->isOblique() && !isInside(point))
        return;
    m_crosshair = point;
    update();
    emit crosshairMoved(m_crosshair);
}

std::optional<int> SliceView::huUnder(WorldPoint point) const
{
    const PicturePoint at = m_plane->fromWorld(point).picture;
    if (m_plane->isOblique()) {
        const int hu = obliqueHu(*m_volume, *m_plane, at, m_slice, m_slab);
        return hu == kOutsideHu ? std::nullopt : std::optional(hu);
    }
    if (m_slab.mode == SlabMode::Off)
        return huAt(*m_volume, point);
    return slabHu(*m_volume, *m_plane, std::clamp(int(std::lround(at.x)), 0, m_plane->width() - 1),
                  std::clamp(int(std::lround(at.y)), 0, m_plane->height() - 1), m_slice, m_slab);
}

void SliceView::markAt(WorldPoint point)
{
    if (!isInside(point))
        return;
    m_mark = point;
    m_crosshair = point;
    update();
    emit crosshairMoved(point);
    emit noduleMarked(point);
}

void SliceView::changePlacement(ViewPlacement placement)
{
    const ViewPlacement before = m_placement;
    setPlacement(placement);
    if (m_placement == before)
        return;
    emit placementChanged(m_placement);
    if (m_placement.zoom != before.zoom)
        emit zoomed(m_placement.zoom / before.zoom);
}

void SliceView::dragWindow(QPointF delta)
{
    // A tenth of a narrow window and a tenth of a wide one take about the same way.
    const double step = std::max(0.5, m_window.width / 400);
    const WindowLevel window{std::round(m_window.center + delta.y() * step),
                             std::max(1.0, std::round(m_window.width + delta.x() * step))};
    if (window == m_window)
        return;
    setWindowLevel(window);
    emit windowLevelChanged(m_window);
}

void SliceView::tellCursor(std::optional<QPointF> position)
{
    std::optional<WorldPoint> point;
    std::optional<int> hu;
    if (position && m_plane) {
        const WorldPoint under = worldAt(*position);
        if (isInside(under)) {
            point = under;
            hu = huUnder(under);
        }
    }
    m_underCursor = point && hu ? tr("%1 HU   %2").arg(*hu).arg(positionText(*point)) : QString();
    update();
    emit cursorMoved(point, hu);
}

void SliceView::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y();
    if (!m_plane || delta == 0) {
        event->ignore();
        return;
    }
    for (auto each = m_overlays.rbegin(); each != m_overlays.rend(); ++each)
        if ((*each)->wheel(*this, delta, event->modifiers()))
            return event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const QPointF at = event->position();
        changePlacement(transform().zoomedAt({at.x(), at.y()}, std::pow(kZoomStep, double(delta) / kWheelNotch)));
    } else {
        // Touchpads send fractions of a notch: they add up until a slice is due.
        m_wheelRest += delta;
        const int notches = m_wheelRest / kWheelNotch;
        m_wheelRest -= notches * kWheelNotch;
        scrollBy(-notches);
    }
    event->accept();
}

void SliceView::keyPressEvent(QKeyEvent* event)
{
    const ViewPoint middle{width() / 2.0, height() / 2.0};
    // Chords belong to the window, except the shifted plus sign and the steps of the crosshair.
    const bool chord = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (m_plane)
        for (auto each = m_overlays.rbegin(); each != m_overlays.rend(); ++each)
            if ((*each)->key(*this, shownSlice(), *event))
                return;
    if (m_plane && (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::ControlModifier) {
        bool stepped = false;
        for (int n = event->modifiers().testFlag(Qt::ShiftModifier) ? kPixelsPerStride : 1; n > 0; --n)
            stepped = stepCrosshair(event->key());
        // What is being drawn follows the keys as it does the mouse.
        const SlicePointer pointer{shownSlice().toView(m_crosshair), m_crosshair, event->modifiers()};
        if (stepped && m_tool != Tool::Browse)
            for (SliceOverlay* overlay : m_overlays)
                overlay->hover(*this, shownSlice(), pointer);
        if (stepped)
            return;
    }
    if (!m_plane || chord)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return scrollBy(-1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return scrollBy(1);
    case Qt::Key_PageUp:
        return scrollBy(-kSlicesPerPage);
    case Qt::Key_PageDown:
        return scrollBy(kSlicesPerPage);
    case Qt::Key_Home:
        return scrollBy(-m_slice);
    case Qt::Key_End:
        return scrollBy(m_plane->sliceCount());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return changePlacement(transform().zoomedAt(middle, kZoomStep));
    case Qt::Key_Minus:
        return changePlacement(transform().zoomedAt(middle, 1 / kZoomStep));
    case Qt::Key_0:
        changePlacement({});
        emit fitted();
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_tool == Tool::MarkNodule)
            return markAt(m_crosshair);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void SliceView::mousePressEvent(QMouseEvent* event)
{
    if (!m_plane)
        return;
    const bool shifted = event->modifiers().testFlag(Qt::ShiftModifier);
    m_dragFrom = event->position();
    // Overlays first: a tool that draws may know the Shift key.
    if (event->button() == Qt::LeftButton && pressOverlays(pointerAt(event->position(), event->modifiers()), false))
        return;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shifted)) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::RightButton) {
        m_drag = Drag::Window;
    } else if (event->button() == Qt::LeftButton && m_tool == Tool::MarkNodule) {
        markAt(worldAt(event->position()));
    } else if (event->button() == Qt::LeftButton && isOverHandle(event->position())) {
        m_drag = Drag::Turn;
        startTurning(event->position());
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Crosshair;
        moveCrosshairTo(event->position());
    }
}

void SliceView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_plane)
        return;
    const QPointF delta = event->position() - m_dragFrom;
    m_dragFrom = event->position();
    switch (m_drag) {
    case Drag::None:
        showPointer(pointerAt(event->position(), event->modifiers()));
        break;
    case Drag::Overlay:
        m_dragged->drag(*this, shownSlice(), pointerAt(event->position(), event->modifiers()));
        break;
    case Drag::Turn:
        turnTo(event->position());
        break;
    case Drag::Crosshair:
        moveCrosshairTo(event->position());
        break;
    case Drag::Window:
        dragWindow(delta);
        break;
    case Drag::Pan:
        changePlacement(transform().panned(delta.x(), delta.y()));
        break;
    }
    tellCursor(event->position());
}

void SliceView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool ofOverlay = m_drag == Drag::Overlay && m_plane;
    m_drag = Drag::None;
    if (ofOverlay)
        std::exchange(m_dragged, nullptr)
            ->release(*this, shownSlice(), pointerAt(event->position(), event->modifiers()));
}

void SliceView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_drag = Drag::None;
    if (m_plane && event->button() == Qt::LeftButton &&
        pressOverlays(pointerAt(event->position(), event->modifiers()), true))
        return;
    // While marking, two quick clicks are two marks, not a wish for a larger view.
    if (event->button() == Qt::LeftButton && m_tool == Tool::Browse)
        emit maximiseRequested();
    else
        mousePressEvent(event);
}

void SliceView::leaveEvent(QEvent* event)
{
    for (SliceOverlay* overlay : m_overlays)
        overlay->leave(*this);
    tellCursor(std::nullopt);
    QWidget::leaveEvent(event);
}

void SliceView::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void SliceView::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace dsmt::viewer
