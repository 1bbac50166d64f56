// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_view.h"

#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_surface.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace dsmt::viewer {

SceneView::SceneView(QWidget* parent) : QWidget(parent)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("3-D view"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_turntable, &Turntable::turned, this, [this](double degrees) {
        if (m_surface)
            m_surface->turn(degrees);
    });
}

SceneView::~SceneView()
{
    // The surface gives VTK's OpenGL objects back, so it has to go before the scene does.
    delete m_container;
}

void SceneView::setContent(SceneContentPtr content)
{
    m_scene.setContent(std::move(content));
    requestFrame();
}

void SceneView::setClip(const std::optional<ClipBox>& box)
{
    m_scene.setClip(box);
    requestFrame();
}

void SceneView::resetCamera()
{
    m_scene.resetCamera();
    requestFrame();
}

void SceneView::lookAt(imaging::WorldPoint center, double radiusMm)
{
    m_scene.lookAt(center, radiusMm);
    requestFrame();
}

void SceneView::requestFrame()
{
    if (m_surface)
        m_surface->requestFrame();
}

QImage SceneView::snapshot()
{
    return m_surface && m_surface->isExposed() ? m_surface->grabFramebuffer() : QImage();
}

void SceneView::grab()
{
    m_turntable.setTurning(false);
    if (m_surface)
        m_surface->grab();
}

void SceneView::hideEvent(QHideEvent* event)
{
    m_turntable.setTurning(false);
    QWidget::hideEvent(event);
}

void SceneView::keyPressEvent(QKeyEvent* event)
{
    if (m_surface)
        QCoreApplication::sendEvent(m_surface, event);
    else
        QWidget::keyPressEvent(event);
}

void SceneView::focusInEvent(QFocusEvent* event)
{
    if (m_surface)
        m_surface->setFocused(true);
    QWidget::focusInEvent(event);
}

void SceneView::focusOutEvent(QFocusEvent* event)
{
    if (m_surface)
        m_surface->setFocused(false);
    QWidget::focusOutEvent(event);
}

void SceneView::showEvent(QShowEvent* event)
{
    // Not in the constructor: a window that never shows 3-D needs no OpenGL.
    start();
    QWidget::showEvent(event);
}

void SceneView::start()
{
    if (m_surface || m_message)
        return;
    const OpenGlProbe probe = probeOpenGl();
    if (!probe.usable)
        return showProblem(probe.problem);
    m_surface = new SceneSurface(m_scene);
    m_container = QWidget::createWindowContainer(m_surface, this);
    m_container->setFocusPolicy(Qt::NoFocus);
    connect(m_surface, &SceneSurface::pressed, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(m_surface, &SceneSurface::maximiseRequested, this, &SceneView::maximiseRequested);
    connect(m_surface, &SceneSurface::grabbed, this, &SceneView::grabbed, Qt::QueuedConnection);
    // Queued: the sentence replaces the surface, which is still painting.
    connect(m_surface, &SceneSurface::failed, this, &SceneView::showProblem, Qt::QueuedConnection);
    layout()->addWidget(m_container);
}

void SceneView::showProblem(const QString& problem)
{
    delete m_container;
    m_container = nullptr;
    m_surface = nullptr;
    m_problem = problem;
    m_message = new QLabel(problem, this);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(16);
    setAccessibleDescription(problem);
    layout()->addWidget(m_message);
}

} // namespace dsmt::viewer
