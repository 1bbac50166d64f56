// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <array>
#include <vector>

namespace dsmt::viewer {

/// A surface in the patient, LPS mm.
struct TriangleMesh {
    std::vector<imaging::WorldPoint> points;
    std::vector<std::array<int, 3>> triangles;
};

/// The mask's surface at 0.5 by flying edges (Schroeder, Maynard & Geveci 2015), its voxel steps smoothed without
/// shrinking by a windowed sinc filter (Taubin, Zhang & Golub 1996). Empty for an empty mask.
TriangleMesh noduleMesh(const imaging::Mask& mask);

/// Volume inside a closed mesh, mm^3 (divergence theorem).
double enclosedVolumeMm3(const TriangleMesh& mesh);

} // namespace dsmt::viewer
