// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>

namespace dsmt::imaging {

/// Of a closed surface.
struct Surface {
    double areaMm2 = 0;
    double volumeMm3 = 0; ///< enclosed
    /// Area of the ball of equal volume by the area (Wadell 1935): 1 for a ball, 0.806 for a cube.
    double sphericity() const;
};

/// The surface where the mask, smoothed by a Gaussian, is one half: it has no stairs of voxels in it, and a ball stays
/// a ball of any size. Marching tetrahedra (six to a cube of voxel centres; Doi & Koide 1991). Nothing when no voxel is
/// left above one half.
std::optional<Surface> surfaceOf(const Mask& mask, double smoothingMm);

} // namespace dsmt::imaging
