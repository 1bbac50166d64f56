// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_surface.h"

#include "core/base/error.h"
#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/overlay_colors.h"

#include <QMouseEvent>
#include <QOpenGLContext>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr int kSettleMs = 200;
constexpr double kDegreesPerPixel = 0.4;
constexpr double kTurnStep = 10;
constexpr double kZoomStep = 1.2;

void paintLetters(QPainter& painter, const EdgeLetters& letters, QSize size)
{
    const QRect inner = QRect({0, 0}, size).adjusted(8, 6, -8, -6);
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(kLetterColor);
    const std::array<std::pair<std::string, int>, 4> places{{{letters.left, Qt::AlignLeft | Qt::AlignVCenter},
                                                             {letters.right, Qt::AlignRight | Qt::AlignVCenter},
                                                             {letters.top, Qt::AlignHCenter | Qt::AlignTop},
                                                             {letters.bottom, Qt::AlignHCenter | Qt::AlignBottom}}};
    for (const auto& [letter, place] : places)
        painter.drawText(inner, place, QString::fromStdString(letter));
}

} // namespace

SceneSurface::SceneSurface(Scene3D& scene) : m_scene(scene)
{
    setFormat(sceneFormat());
    // With the focus it would keep the keys from the shortcuts of the window around it.
    setFlag(Qt::WindowDoesNotAcceptFocus);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (m_drag != Drag::None)
            return;
        m_scene.setInteracting(false);
        requestFrame();
    });
}

SceneSurface::~SceneSurface()
{
    releaseGl();
}

void SceneSurface::releaseGl()
{
    if (!m_window)
        return;
    makeCurrent();
    m_window->finalize();
    m_window.reset();
    doneCurrent();
}

void SceneSurface::requestFrame()
{
    update();
}

void SceneSurface::turn(double degrees)
{
    m_scene.rotate(degrees, 0);
    startInteracting();
}

void SceneSurface::setFocused(bool focused)
{
    m_focused = focused;
    requestFrame();
}

void SceneSurface::grab()
{
    m_grab = true;
    if (!m_settle.isActive())
        requestFrame();
}

void SceneSurface::initializeGL()
{
    // The surface's own makeCurrent() would bind its framebuffer under VTK and leave black pictures.
    m_window = std::make_unique<SceneWindow>(m_scene,
                                             GlHost{[this] { context()->makeCurrent(this); },
                                                    [this] { return QOpenGLContext::currentContext() == context(); }});
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &SceneSurface::releaseGl, Qt::DirectConnection);
    try {
        m_window->initialize();
    } catch (const Error& error) {
        m_window.reset();
        emit failed(QString::fromStdString(error.message()));
    }
}

void SceneSurface::resizeGL(int, int)
{
    requestFrame();
}

void SceneSurface::paintGL()
{
    if (!m_window)
        return;
    const double ratio = devicePixelRatio();
    m_window->draw(int(std::lround(width() * ratio)), int(std::lround(height() * ratio)), defaultFramebufferObject());
    QPainter painter(this);
    paintLetters(painter, m_scene.letters(), size());
    if (m_focused) {
        painter.setPen(QPen(kFocusColor, 2));
        painter.drawRect(QRect({0, 0}, size()).adjusted(1, 1, -1, -1));
    }
    painter.end();
    if (!m_grab || m_settle.isActive() || m_drag != Drag::None)
        return;
    m_grab = false;
    emit grabbed(grabFramebuffer());
}

void SceneSurface::startInteracting()
{
    m_scene.setInteracting(true);
    m_settle.start();
    requestFrame();
}

void SceneSurface::mousePressEvent(QMouseEvent* event)
{
    emit pressed();
    m_dragFrom = event->position();
    const bool shifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && shifted))
        m_drag = Drag::Pan;
    else if (event->button() == Qt::LeftButton)
        m_drag = Drag::Turn;
    else if (event->button() == Qt::RightButton)
        m_drag = Drag::Zoom;
}

void SceneSurface::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF delta = event->position() - m_dragFrom;
    m_dragFrom = event->position();
    switch (m_drag) {
    case Drag::None:
        return;
    case Drag::Turn:
        m_scene.rotate(delta.x() * kDegreesPerPixel, delta.y() * kDegreesPerPixel);
        break;
    case Drag::Pan:
        m_scene.pan(delta.x() / std::max(1, height()), delta.y() / std::max(1, height()));
        break;
    case Drag::Zoom:
        m_scene.zoom(std::pow(1.01, -delta.y()));
        break;
    }
    startInteracting();
}

void SceneSurface::mouseReleaseEvent(QMouseEvent*)
{
    m_drag = Drag::None;
    m_settle.start();
}

void SceneSurface::mouseDoubleClickEvent(QMouseEvent*)
{
    m_drag = Drag::None;
    emit maximiseRequested();
}

void SceneSurface::wheelEvent(QWheelEvent* event)
{
    m_scene.zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    startInteracting();
}

void SceneSurface::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_scene.rotate(-kTurnStep, 0);
        break;
    case Qt::Key_Right:
        m_scene.rotate(kTurnStep, 0);
        break;
    case Qt::Key_Up:
        m_scene.rotate(0, -kTurnStep);
        break;
    case Qt::Key_Down:
        m_scene.rotate(0, kTurnStep);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_scene.zoom(kZoomStep);
        break;
    case Qt::Key_Minus:
        m_scene.zoom(1 / kZoomStep);
        break;
    case Qt::Key_0:
        m_scene.resetCamera();
        break;
    default:
        return event->ignore();
    }
    startInteracting();
}

} // namespace dsmt::viewer
