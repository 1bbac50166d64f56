// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and keys do in the 3-D view.
#include "viewer/qt/scene_surface.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr double kDegreesPerPixel = 0.4;
constexpr double kTurnStep = 10;
constexpr double kZoomStep = 1.2;

} // namespace

void SceneSurface::mousePressEvent(QMouseEvent* event)
{
    emit pressed();
    m_dragFrom = event->position();
    const bool shifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto face = m_handles.faceAt(m_frame.camera, size(), m_dragFrom);
    if (event->button() == Qt::LeftButton && face && m_handles.take(*face, m_frame.camera, size(), m_dragFrom))
        m_drag = Drag::Face;
    else if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shifted))
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Turn;
    else if (event->button() == Qt::RightButton)
        m_drag = Drag::Zoom;
    update();
}

void SceneSurface::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF delta = event->position() - m_dragFrom;
    m_dragFrom = event->position();
    switch (m_drag) {
    case Drag::None: {
        const auto face = m_handles.faceAt(m_frame.camera, size(), m_dragFrom);
        setCursor(face ? Qt::SizeAllCursor : Qt::ArrowCursor);
        if (m_handles.hover(face))
            update();
        return;
    }
    case Drag::Face:
        if (const auto box = m_handles.moved(m_frame.camera, size(), m_dragFrom); box && box != m_handles.box())
            emit clipDragged(*box);
        return;
    case Drag::Turn:
        return move(
            [delta](Scene3D& scene) { scene.rotate(delta.x() * kDegreesPerPixel, delta.y() * kDegreesPerPixel); });
    case Drag::Pan:
        return move([part = delta / std::max(1, height())](Scene3D& scene) { scene.pan(part.x(), part.y()); });
    case Drag::Zoom:
        return move([factor = std::pow(1.01, -delta.y())](Scene3D& scene) { scene.zoom(factor); });
    }
}

void SceneSurface::mouseReleaseEvent(QMouseEvent*)
{
    m_drag = Drag::None;
    m_handles.letGo();
    m_settle.start();
    update();
}

void SceneSurface::mouseDoubleClickEvent(QMouseEvent*)
{
    m_drag = Drag::None;
    emit maximiseRequested();
}

void SceneSurface::leaveEvent(QEvent*)
{
    if (m_handles.hover(std::nullopt))
        update();
}

void SceneSurface::wheelEvent(QWheelEvent* event)
{
    const double factor = std::pow(kZoomStep, event->angleDelta().y() / 120.0);
    move([factor](Scene3D& scene) { scene.zoom(factor); });
}

bool SceneSurface::performKey(int key)
{
    const auto turnBy = [this](double right, double down) {
        move([right, down](Scene3D& scene) { scene.rotate(right, down); });
        return true;
    };
    const auto zoomBy = [this](double factor) {
        move([factor](Scene3D& scene) { scene.zoom(factor); });
        return true;
    };
    switch (key) {
    case Qt::Key_Left:
        return turnBy(-kTurnStep, 0);
    case Qt::Key_Right:
        return turnBy(kTurnStep, 0);
    case Qt::Key_Up:
        return turnBy(0, -kTurnStep);
    case Qt::Key_Down:
        return turnBy(0, kTurnStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep);
    case Qt::Key_0:
        move([](Scene3D& scene) { scene.resetCamera(); });
        return true;
    default:
        return false;
    }
}

} // namespace dsmt::viewer
