// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/nodule.h"

namespace dsmt::phantom {

/// Where a nodule lies and how it stands to the nearest pleural surface.
struct NoduleSite {
    enum class Neighbour { None, Pleura, Oblique, Horizontal };
    Vec3 center;
    Neighbour neighbour = Neighbour::None;
    Vec3 toNodule{1, 0, 0}; ///< from the neighbouring surface, unit vector
    float side = 1;         ///< of a fissure: sign of the nodule's distance from it
    float gapMm = 0;        ///< between the surface and the nodule
};

/// Finds a place in the lungs, at least 4 mm from the hila and the mediastinum and whole within its lobe.
NoduleSite findSite(const Anatomy& anatomy, const RadialShape& outline, NoduleSite::Neighbour wish, float gapMm,
                    Random& random);

} // namespace dsmt::phantom
