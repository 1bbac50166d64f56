// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_view.h"

#include "viewer/qt/opengl_probe.h"
#include "viewer/qt/scene_surface.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

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

SceneView::~SceneView() = default;

void SceneView::change(std::function<void(Scene3D&)> change)
{
    if (m_surface)
        m_surface->change(std::move(change));
    else if (isUsable())
        m_early.push_back(std::move(change));
}

void SceneView::setContent(SceneContentPtr content)
{
    change([content = std::move(content)](Scene3D& scene) { scene.setContent(content); });
}

void SceneView::setClip(const std::optional<ClipBox>& box)
{
    m_clip = box;
    if (m_surface)
        m_surface->setClip(box);
}

void SceneView::setClipBounds(const ClipBox& bounds)
{
    m_clipBounds = bounds;
    if (m_surface)
        m_surface->setClipBounds(bounds);
}

void SceneView::resetCamera()
{
    change([](Scene3D& scene) { scene.resetCamera(); });
}

void SceneView::lookAt(imaging::WorldPoint center, double radiusMm)
{
    change([center, radiusMm](Scene3D& scene) { scene.lookAt(center, radiusMm); });
}

QImage SceneView::snapshot() const
{
    return m_surface ? m_surface->snapshot() : QImage();
}

bool SceneView::isUpToDate() const
{
    return m_surface && m_surface->isUpToDate();
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
    if (!m_surface || !m_surface->performKey(event->key()))
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
    m_surface = new SceneSurface(this);
    connect(m_surface, &SceneSurface::pressed, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(m_surface, &SceneSurface::maximiseRequested, this, &SceneView::maximiseRequested);
    connect(m_surface, &SceneSurface::grabbed, this, &SceneView::grabbed, Qt::QueuedConnection);
    connect(m_surface, &SceneSurface::drawn, this, &SceneView::drawn);
    connect(m_surface, &SceneSurface::clipDragged, this, &SceneView::clipDragged);
    // Queued: the sentence replaces the surface, which tells it.
    connect(m_surface, &SceneSurface::failed, this, &SceneView::showProblem, Qt::QueuedConnection);
    layout()->addWidget(m_surface);
    m_surface->setClipBounds(m_clipBounds);
    for (auto& early : std::exchange(m_early, {}))
        m_surface->change(std::move(early));
    m_surface->setClip(m_clip);
}

void SceneView::showProblem(const QString& problem)
{
    delete m_surface;
    m_surface = nullptr;
    m_early.clear();
    m_problem = problem;
    m_message = new QLabel(problem, this);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(16);
    setAccessibleDescription(problem);
    layout()->addWidget(m_message);
}

} // namespace dsmt::viewer
