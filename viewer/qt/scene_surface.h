// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/scene.h"
#include "viewer/scene_window.h"

#include <QImage>
#include <QOpenGLWindow>
#include <QTimer>

#include <memory>

namespace dsmt::viewer {

/// The native window in which a scene is drawn, and what the mouse and keys do there. The scene must outlive it.
class SceneSurface final : public QOpenGLWindow {
    Q_OBJECT

public:
    explicit SceneSurface(Scene3D& scene);
    ~SceneSurface() override;

    /// Something changed: draw at the next chance.
    void requestFrame();
    /// To the screen's right; drawn coarsely until nothing has moved for a moment.
    void turn(double degrees);
    /// Draws a frame: the keys go to the view around it, which hands them on to keyPressEvent.
    void setFocused(bool focused);
    /// The next fine picture is told by `grabbed`.
    void grab();

signals:
    void maximiseRequested();
    /// A button of the mouse went down.
    void pressed();
    /// OpenGL failed after all; the sentence says how.
    void failed(const QString& problem);
    void grabbed(const QImage& picture);

protected:
    void initializeGL() override;
    void paintGL() override;
    void resizeGL(int width, int height) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Turn, Pan, Zoom };

    void startInteracting();
    void releaseGl();

    Scene3D& m_scene;
    std::unique_ptr<SceneWindow> m_window;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    bool m_grab = false;
    bool m_focused = false;
    QTimer m_settle; ///< the fine picture follows when nothing has moved for a moment
};

} // namespace dsmt::viewer
