// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>
#include <span>

namespace dsmt::imaging {

/// HU of the samples within a flat region.
struct RegionStatistics {
    std::size_t samples = 0;
    double meanHu = 0;
    double sdHu = 0; ///< of these samples, divided by their number (as IBSI's variance, 3.2.2, not by one less)
    double minHu = 0, maxHu = 0;
    double sampledMm2 = 0; ///< the samples' number times what one of them stands for; not the area of the outline
};

// Which samples belong to a region:
// - On a plane across one of the volume's axes (to 1e-4 rad): the voxels of the slice nearest to the region, and of
//   these the ones whose centres, moved along the normal, lie in the region. Nothing is interpolated.
// - On any other plane: trilinear values on a square lattice as wide as the closest voxels are apart, which is fixed to
//   the plane and the volume and does not move with the region. From the outermost voxel centres to the volume's outer
//   faces the value is that of the outermost voxels (as oblique pictures are drawn).
// What lies outside of the volume takes no part. An ellipse has its outline (to 1e-6 of a sample). Of a polygon
// belongs what a line to infinity leaves through its sides an odd number of times; a sample on a side belongs to what
// lies towards the lattice's growing coordinates, so that regions side by side share none. Nothing when no sample
// belongs.

/// @param first, second semi-axes at right angles to each other, as vectors, mm; nothing when one has no length
std::optional<RegionStatistics> ellipseStatistics(const Volume& volume, WorldPoint center, WorldPoint first,
                                                  WorldPoint second);

/// @param corners in one plane, LPS mm; first and last are different
/// @param normal of that plane, of length 1
std::optional<RegionStatistics> polygonStatistics(const Volume& volume, std::span<const WorldPoint> corners,
                                                  WorldPoint normal);

} // namespace dsmt::imaging
