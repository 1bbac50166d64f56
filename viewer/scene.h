// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class vtkRenderer;

namespace dsmt::viewer {

/// 8-bit red, green, blue, alpha; rows from the top.
struct RgbaPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

/// What is shown around the nodule.
enum class SceneContext {
    None,
    Lung, ///< vessels, airways and pleura
    Bone,
};

/// A nodule's surface in its surroundings, drawn by VTK. Knows nothing of windows: one is given by
/// SceneWindow (someone else's OpenGL context) or made for the moment by renderOffscreen. Not thread-safe.
class Scene3D final {
public:
    Scene3D();
    ~Scene3D();
    Scene3D(const Scene3D&) = delete;
    Scene3D& operator=(const Scene3D&) = delete;

    /// Null takes it away. The surroundings of the focus are copied at 1 mm or coarser, never the whole
    /// volume.
    void setVolume(imaging::VolumePtr volume);
    /// The nodule's surface (smoothed); null takes it away. The focus moves to its middle.
    void setNodule(imaging::MaskPtr mask);
    void setContext(SceneContext context);

    /// Turns the camera to a point, with what lies within a radius of it in view; without a call it is the
    /// whole volume.
    void focusOn(imaging::WorldPoint center, double radiusMm);
    void resetCamera();

    /// Turns the camera around the focus; degrees, positive turns the scene to the right and down.
    void rotate(double rightDegrees, double downDegrees);
    /// Above 1 comes nearer.
    void zoom(double factor);
    /// Moves the focus in the plane of the screen; parts of the view's height.
    void pan(double right, double down);

    /// Coarse pictures while a person is turning the scene.
    void setInteracting(bool interacting);

    /// Says which OpenGL draws (GL_RENDERER), which decides the volume mapper: on software GL the CPU ray
    /// caster is 15 times faster than the shaders.
    void setRendererName(const std::string& name);

    /// Draws into an invisible window of its own. Needs a display with OpenGL 3.2.
    /// @throws Error(Failed) when no OpenGL context can be had
    RgbaPicture renderOffscreen(int width, int height);

    vtkRenderer* renderer() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// True for the software renderers of Mesa (llvmpipe, softpipe, swrast) and Windows' GDI Generic.
bool isSoftwareRenderer(const std::string& glRenderer);

} // namespace dsmt::viewer
