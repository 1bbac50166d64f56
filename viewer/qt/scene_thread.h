// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/scene.h"
#include "viewer/scene_window.h"

#include <QImage>
#include <QOffscreenSurface>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace dsmt::viewer {

/// A picture of the 3-D view and where it was taken from.
struct SceneFrame {
    QImage picture; ///< in device pixels
    SceneCamera camera;
    EdgeLetters letters;
    bool fine = false;
};

/// Draws a scene on a thread of its own, in an OpenGL context of its own, so that a fine picture that takes a while
/// holds nothing up. Made and used on the window's thread. Changes that come while a picture is drawn are gathered and
/// drawn together; a fine picture is given up when something changes.
class SceneThread final : public QObject {
    Q_OBJECT

public:
    using Change = std::function<void(Scene3D&)>;

    explicit SceneThread(QObject* parent = nullptr);
    /// Waits for the picture that is being drawn, which is given up.
    ~SceneThread() override;

    /// Done before the next picture.
    void change(Change change);
    /// Of so many device pixels; coarse while something moves.
    void draw(QSize size, bool fine);
    /// More pictures will come.
    bool isBusy() const { return m_busy || m_wanted; }

signals:
    void drawn(const dsmt::viewer::SceneFrame& frame);
    /// OpenGL failed after all; the sentence says how.
    void failed(const QString& problem);

private:
    struct Drawer;

    void next();

    QThread m_thread;
    QOffscreenSurface m_surface;
    std::unique_ptr<Drawer> m_drawer; ///< lives on m_thread
    std::vector<Change> m_changes;
    QSize m_size;
    bool m_fine = false;
    bool m_wanted = false, m_busy = false;
    bool m_drawsFinely = false; ///< what is drawn now
    std::atomic<bool> m_givenUp{false};
};

} // namespace dsmt::viewer
