// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/clip_box.h"
#include "viewer/scene_camera.h"
#include "viewer/scene_content.h"
#include "viewer/slice_plane.h"

#include <memory>
#include <optional>
#include <string>

class vtkRenderer;

namespace dsmt::viewer {

/// A nodule's surface in its surroundings, drawn by VTK. Knows nothing of windows: SceneWindow draws it into an OpenGL
/// context that someone else owns. One thread at a time.
class Scene3D final {
public:
    Scene3D();
    ~Scene3D();
    Scene3D(const Scene3D&) = delete;
    Scene3D& operator=(const Scene3D&) = delete;

    /// Shows it from where it says; null shows nothing. Quick: nothing of the content is copied.
    void setContent(SceneContentPtr content);
    /// Shows the CT within the box alone; the nodule's surface stays whole. Nothing: all of it.
    void setClip(const std::optional<ClipBox>& box);
    /// As the content says.
    void resetCamera();
    /// Brings so much around a point into the view, seen from the same side.
    void lookAt(imaging::WorldPoint center, double radiusMm);

    /// Turns the scene around its focus, in degrees to the screen's right and down.
    void rotate(double rightDegrees, double downDegrees);
    /// Above 1 comes nearer.
    void zoom(double factor);
    /// Moves the scene on the screen, in parts of the view's height.
    void pan(double right, double down);

    /// Coarse pictures while a person is turning the scene.
    void setInteracting(bool interacting);

    /// Says which OpenGL draws (GL_RENDERER), which decides the volume mapper: on software GL VTK's ray caster on the
    /// CPU is 15 times faster than its shaders.
    void setRendererName(const std::string& glRenderer);

    SceneCamera camera() const;

    /// The patient's directions at the edges of the view, nearest axis.
    EdgeLetters letters() const;

    /// Brings everything up to date for the next picture of so many device pixels; SceneWindow calls it.
    void prepare(int width, int height);
    vtkRenderer* renderer() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// True for the software renderers of Mesa (llvmpipe, softpipe, swrast) and for Windows' GDI Generic.
bool isSoftwareRenderer(const std::string& glRenderer);

} // namespace dsmt::viewer
