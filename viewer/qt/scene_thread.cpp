// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_thread.h"

#include "core/base/error.h"
#include "viewer/qt/opengl_probe.h"

#include <QOpenGLContext>
#include <QOpenGLFramebufferObject>

#include <utility>

namespace dsmt::viewer {

/// What is touched by the drawing thread alone, but for its making.
struct SceneThread::Drawer final : public QObject {
    Scene3D scene;
    QOffscreenSurface& surface;
    std::atomic<bool>& givenUp;
    std::unique_ptr<QOpenGLContext> context = std::make_unique<QOpenGLContext>();
    std::unique_ptr<SceneWindow> window;
    std::unique_ptr<QOpenGLFramebufferObject> target;

    Drawer(QOffscreenSurface& offscreen, std::atomic<bool>& stop) : surface(offscreen), givenUp(stop)
    {
        context->setFormat(sceneFormat());
        context->create();
    }

    void start()
    {
        const auto makeCurrent = [this] { return context->makeCurrent(&surface); };
        if (!makeCurrent())
            throw Error(ErrorKind::Failed, "OpenGL could not be started on this display; the slices work fully.");
        window = std::make_unique<SceneWindow>(
            scene, GlHost{[makeCurrent] { makeCurrent(); },
                          [this] { return QOpenGLContext::currentContext() == context.get(); },
                          [this] { return givenUp.load(); }});
        window->initialize();
    }

    /// No picture where it was given up.
    SceneFrame draw(QSize size, bool fine)
    {
        if (!window)
            start();
        context->makeCurrent(&surface);
        if (!target || target->size() != size)
            target = std::make_unique<QOpenGLFramebufferObject>(size, QOpenGLFramebufferObject::Depth);
        scene.setInteracting(!fine);
        window->draw(size.width(), size.height(), target->handle());
        SceneFrame frame{{}, scene.camera(), scene.letters(), fine};
        if (!givenUp)
            frame.picture = target->toImage().convertToFormat(QImage::Format_RGB32);
        return frame;
    }

    void stop()
    {
        context->makeCurrent(&surface);
        if (window)
            window->finalize();
        window.reset();
        target.reset();
        context->doneCurrent();
        context.reset();
    }
};

SceneThread::SceneThread(QObject* parent) : QObject(parent)
{
    m_surface.setFormat(sceneFormat());
    m_surface.create();
    m_drawer = std::make_unique<Drawer>(m_surface, m_givenUp);
    m_drawer->context->moveToThread(&m_thread);
    m_drawer->moveToThread(&m_thread);
    m_thread.setObjectName("3-D");
    m_thread.start();
}

SceneThread::~SceneThread()
{
    m_givenUp = true;
    QMetaObject::invokeMethod(
        m_drawer.get(), [this] { m_drawer->stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void SceneThread::change(Change change)
{
    m_changes.push_back(std::move(change));
}

void SceneThread::draw(QSize size, bool fine)
{
    if (size.isEmpty())
        return;
    // A fine picture of what has changed since is no longer wanted; a coarse one comes soon and shows what moves.
    m_givenUp = m_busy && m_drawsFinely;
    m_size = size;
    m_fine = fine;
    m_wanted = true;
    if (!m_busy)
        next();
}

void SceneThread::next()
{
    m_wanted = false;
    m_busy = true;
    m_drawsFinely = m_fine;
    m_givenUp = false;
    QMetaObject::invokeMethod(m_drawer.get(),
                              [this, changes = std::exchange(m_changes, {}), size = m_size, fine = m_fine] {
                                  SceneFrame frame;
                                  QString problem;
                                  try {
                                      for (const Change& change : changes)
                                          change(m_drawer->scene);
                                      frame = m_drawer->draw(size, fine);
                                  } catch (const Error& error) {
                                      problem = QString::fromStdString(error.message());
                                  }
                                  QMetaObject::invokeMethod(this, [this, frame, problem] {
                                      m_busy = false;
                                      if (!problem.isEmpty()) {
                                          emit failed(problem);
                                          return;
                                      }
                                      if (!frame.picture.isNull())
                                          emit drawn(frame);
                                      if (m_wanted)
                                          next();
                                  });
                              });
}

} // namespace dsmt::viewer
