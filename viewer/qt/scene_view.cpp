// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_view.h"

#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_surface.h"

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
}

SceneView::~SceneView()
{
    // The surface gives VTK's OpenGL objects back, so it has to go before the scene does.
    delete m_container;
}

void SceneView::setVolume(imaging::VolumePtr volume)
{
    m_scene.setVolume(std::move(volume));
    requestFrame();
}

void SceneView::setNodule(imaging::MaskPtr mask)
{
    m_scene.setNodule(std::move(mask));
    requestFrame();
}

void SceneView::setContext(SceneContext context)
{
    m_scene.setContext(context);
    requestFrame();
}

void SceneView::focusOn(imaging::WorldPoint center, double radiusMm)
{
    m_scene.focusOn(center, radiusMm);
    requestFrame();
}

void SceneView::resetCamera()
{
    m_scene.resetCamera();
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

void SceneView::showEvent(QShowEvent* event)
{
    // Not in the constructor: a window that never shows 3-D needs no OpenGL.
    if (!m_surface && !m_message)
        makeSurface();
    QWidget::showEvent(event);
}

void SceneView::makeSurface()
{
    const OpenGlProbe probe = probeOpenGl();
    if (!probe.usable)
        return showProblem(probe.problem);
    m_surface = new SceneSurface(m_scene);
    m_container = QWidget::createWindowContainer(m_surface, this);
    m_container->setFocusPolicy(Qt::StrongFocus);
    m_container->setAccessibleName(accessibleName());
    setFocusProxy(m_container);
    connect(m_surface, &SceneSurface::maximiseRequested, this, &SceneView::maximiseRequested);
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
