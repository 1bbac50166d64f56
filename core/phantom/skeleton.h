// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"

#include <vector>

namespace dsmt::phantom {

/// A piece of bone: a tube whose cross-section is 1 / `flatness` times as high (in z) as wide.
struct Bone {
    Tube tube;
    float flatness = 1;
};

/// Ribs, thoracic spine, sternum, clavicles and scapulae, in mm.
///
/// Ribs are 12-14 mm high and 6-8 mm thick and fall by one to two vertebrae on their way forward (shape after
/// Holcombe et al., J Anat 2017, rounded); thoracic vertebral bodies are 25-32 mm wide and, with their disc, 22-26 mm
/// high (Panjabi et al., Spine 1991).
std::vector<Bone> layOutBones(const Anatomy& anatomy);

/// Depth under the bone's surface, positive inside, mm.
float depthInBone(const Bone& bone, Vec3 point);

} // namespace dsmt::phantom
