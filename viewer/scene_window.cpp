// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_window.h"

#include "core/base/error.h"
#include "viewer/scene.h"

#include <vtkCallbackCommand.h>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

// After VTK's headers, which bring their own loader for OpenGL's names.
#include <vtk_glew.h>

namespace dsmt::viewer {

struct SceneWindow::Impl {
    Scene3D& scene;
    GlHost host;
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> events;
    bool ready = false;

    static void answer(vtkObject*, unsigned long event, void* clientData, void* callData)
    {
        const auto& impl = *static_cast<Impl*>(clientData);
        if (event == vtkCommand::WindowMakeCurrentEvent)
            impl.host.makeCurrent();
        else if (event == vtkCommand::WindowIsCurrentEvent)
            *static_cast<bool*>(callData) = impl.host.isCurrent();
        else if (event == vtkCommand::AbortCheckEvent && impl.host.isGivenUp())
            impl.window->SetAbortRender(1);
    }
};

SceneWindow::SceneWindow(Scene3D& scene, GlHost host) : m_impl(new Impl{scene, std::move(host), {}, {}})
{
    vtkGenericOpenGLRenderWindow& window = *m_impl->window;
    window.SetOwnContext(0);
    window.SetFrameBlitModeToNoBlit();
    window.SetReadyForRendering(false);
    window.SetMultiSamples(0);
    window.AddRenderer(scene.renderer());
    m_impl->events->SetClientData(m_impl.get());
    m_impl->events->SetCallback(&Impl::answer);
    window.AddObserver(vtkCommand::WindowMakeCurrentEvent, m_impl->events);
    window.AddObserver(vtkCommand::WindowIsCurrentEvent, m_impl->events);
    window.AddObserver(vtkCommand::AbortCheckEvent, m_impl->events);
}

SceneWindow::~SceneWindow()
{
    m_impl->window->RemoveAllObservers();
    m_impl->window->RemoveRenderer(m_impl->scene.renderer());
}

void SceneWindow::initialize()
{
    vtkGenericOpenGLRenderWindow& window = *m_impl->window;
    window.SetForceMaximumHardwareLineWidth(1);
    window.SetReadyForRendering(true);
    window.OpenGLInitContext();
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    if (!name)
        throw Error(ErrorKind::Failed, "OpenGL does not say what draws (GL_RENDERER); the 3-D view cannot be used.");
    m_impl->scene.setRendererName(name);
    m_impl->ready = true;
}

void SceneWindow::finalize()
{
    if (!m_impl->ready)
        return;
    m_impl->ready = false;
    m_impl->window->Finalize();
    m_impl->window->SetReadyForRendering(false);
}

void SceneWindow::draw(int width, int height, unsigned framebuffer)
{
    if (!m_impl->ready || width <= 0 || height <= 0)
        return;
    vtkGenericOpenGLRenderWindow& window = *m_impl->window;
    window.SetSize(width, height);
    window.SetAbortRender(0);
    m_impl->scene.prepare(width, height);

    vtkOpenGLState* const state = window.GetState();
    state->Reset();
    state->Push();
    // VTK expects this; Qt leaves GL_LESS.
    state->vtkglDepthFunc(GL_LEQUAL);
    window.Render();
    state->vtkglBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    window.BlitDisplayFramebuffer();
    // Compositing window managers would show the desktop through what is left transparent.
    state->vtkglBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    state->vtkglColorMask(false, false, false, true);
    state->vtkglClearColor(0, 0, 0, 1);
    state->vtkglDisable(GL_SCISSOR_TEST);
    glClear(GL_COLOR_BUFFER_BIT);
    state->vtkglColorMask(true, true, true, true);
    state->Pop();
    state->vtkglBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
}

} // namespace dsmt::viewer
