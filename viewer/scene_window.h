// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace dsmt::viewer {

class Scene3D;

/// What VTK must be able to ask of the owner of the OpenGL context (3.2 core or newer).
struct GlHost {
    std::function<void()> makeCurrent;
    std::function<bool()> isCurrent;
    /// Asked while a picture is drawn: whether nobody wants it any more.
    std::function<bool()> isGivenUp;
};

/// Draws a scene into an OpenGL context that someone else owns. initialize, draw and finalize are called with the
/// context current; finalize before the context dies.
class SceneWindow final {
public:
    SceneWindow(Scene3D& scene, GlHost host);
    ~SceneWindow();
    SceneWindow(const SceneWindow&) = delete;
    SceneWindow& operator=(const SceneWindow&) = delete;

    /// @throws Error(Failed) when OpenGL's functions cannot be loaded
    void initialize();
    void finalize();

    /// Draws into a framebuffer object (0 = the window itself); sizes in device pixels. OpenGL's state is left dirty.
    /// What was given up meanwhile is no picture.
    void draw(int width, int height, unsigned framebuffer);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dsmt::viewer
