// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"
#include "viewer/nodule_mesh.h"
#include "viewer/scene_surroundings.h"

#include <memory>
#include <optional>

namespace dsmt::viewer {

/// What of the CT is shown in 3-D, and how.
enum class ScenePreset {
    Nodule, ///< the nodule close by, with vessels, airways and pleura around it
    Lung,   ///< both lungs without the chest around them
    SoftTissue,
    Bone,
};

struct SceneRequest {
    imaging::VolumePtr volume;
    imaging::MaskPtr nodule;                   ///< null: none was outlined
    std::optional<imaging::WorldPoint> marked; ///< what Nodule shows where none was outlined, LPS mm
    ScenePreset preset = ScenePreset::Nodule;
};

/// Everything of a scene that takes long to make. Nothing changes in it once it is made, so it may go from the thread
/// that made it to the one that draws.
struct SceneContent {
    ScenePreset preset = ScenePreset::Nodule; ///< Lung when Nodule was asked for and nothing is marked
    Surroundings surroundings;
    TriangleMesh nodule;                             ///< no triangles: none
    imaging::WorldPoint center;                      ///< looked at, LPS mm
    double radiusMm = 0;                             ///< seen around it
    double frontMm = 0;                              ///< what stands nearer to the center than this is never cut away
    imaging::WorldPoint lookFrom;                    ///< unit direction from the center to the eye
    std::optional<imaging::WorldPoint> noduleCenter; ///< of the surface, else the place marked
    double noduleRadiusMm = 0;                       ///< 0 without a surface
};

using SceneContentPtr = std::shared_ptr<const SceneContent>;

/// Some tenths of a second for a whole CT: not for the window's thread.
/// @param request with a volume that has voxels; @throws Cancelled
SceneContentPtr makeSceneContent(const SceneRequest& request, const Progress& progress);

} // namespace dsmt::viewer
