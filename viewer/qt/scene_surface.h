// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/clip_handles.h"
#include "viewer/qt/scene_thread.h"

#include <QTimer>
#include <QWidget>

namespace dsmt::viewer {

/// The last picture that the drawing thread made, and what the mouse and keys do there. Moving is drawn coarsely, the
/// fine picture follows when nothing has moved for a moment; nothing here waits for a picture.
class SceneSurface final : public QWidget {
    Q_OBJECT

public:
    explicit SceneSurface(QWidget* parent = nullptr);

    /// Changes the scene and draws it at the next chance.
    void change(SceneThread::Change change);
    /// To the screen's right; drawn coarsely until nothing has moved for a moment.
    void turn(double degrees);
    /// Turns and zooms; false for keys that mean nothing here.
    bool performKey(int key);
    /// Draws a frame: the keys go to the view around it.
    void setFocused(bool focused);
    /// The next fine picture is told by `grabbed`.
    void grab();
    /// With the letters, as it is seen but for the box; null before the first picture.
    QImage snapshot() const;
    void setClip(const std::optional<ClipBox>& box);
    void setClipBounds(const ClipBox& bounds);
    /// What is seen is the fine picture of all that was changed.
    bool isUpToDate() const { return !m_stale && !isMoving(); }
    const SceneCamera& camera() const { return m_frame.camera; }

signals:
    void maximiseRequested();
    /// A button of the mouse went down.
    void pressed();
    /// OpenGL failed after all; the sentence says how.
    void failed(const QString& problem);
    void grabbed(const QImage& picture);
    void drawn(bool fine);
    void clipDragged(const dsmt::viewer::ClipBox& box);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag { None, Turn, Pan, Zoom, Face };

    void take(const SceneFrame& frame);
    void move(SceneThread::Change change);
    void requestFrame();
    bool isMoving() const { return m_settle.isActive() || m_drag != Drag::None; }

    SceneThread m_thread;
    SceneFrame m_frame;
    ClipHandles m_handles;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    bool m_grab = false;
    bool m_focused = false;
    bool m_stale = true; ///< m_frame does not show the last change
    QTimer m_settle;     ///< the fine picture follows when nothing has moved for a moment
};

} // namespace dsmt::viewer
