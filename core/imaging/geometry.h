// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace dsmt::imaging {

/// Patient space: x to the patient's Left, y to Posterior, z to Superior (LPS, DICOM PS3.3 C.7.6.2.1.1), in
/// mm.
struct WorldPoint {
    double x = 0, y = 0, z = 0;
    bool operator==(const WorldPoint&) const = default;
};

/// Continuous voxel coordinates; the centre of the first voxel is (0, 0, 0).
struct VoxelPoint {
    double i = 0, j = 0, k = 0;
};

/// A voxel: i runs along a row of the picture (columns), j down the rows, k over the slices.
struct VoxelIndex {
    int i = 0, j = 0, k = 0;
    bool operator==(const VoxelIndex&) const = default;
};

struct Size {
    int i = 0, j = 0, k = 0;
    bool operator==(const Size&) const = default;
    std::size_t voxels() const { return std::size_t(i) * std::size_t(j) * std::size_t(k); }
};

/// Maps voxels to patient space: world = origin + iAxis * i * spacing[0] + jAxis * j * spacing[1] + kAxis * k
/// * spacing[2]. The three axes are orthonormal; iAxis x jAxis = +-kAxis.
struct Geometry {
    Size size;
    WorldPoint origin;                      ///< centre of voxel (0, 0, 0), mm
    std::array<double, 3> spacing{1, 1, 1}; ///< mm along i, j, k
    WorldPoint iAxis{1, 0, 0};
    WorldPoint jAxis{0, 1, 0};
    WorldPoint kAxis{0, 0, 1};

    WorldPoint voxelToWorld(VoxelPoint voxel) const;
    VoxelPoint worldToVoxel(WorldPoint world) const;

    /// Nearest voxel, not clamped to the volume.
    VoxelIndex nearestVoxel(WorldPoint world) const;
    bool contains(VoxelIndex voxel) const;
    /// Inside the box spanned by the voxels' outer faces.
    bool contains(WorldPoint world) const;
    WorldPoint center() const;

    std::size_t offset(VoxelIndex voxel) const
    {
        return (std::size_t(voxel.k) * std::size_t(size.j) + std::size_t(voxel.j)) * std::size_t(size.i) +
               std::size_t(voxel.i);
    }
};

double dot(WorldPoint a, WorldPoint b);
WorldPoint cross(WorldPoint a, WorldPoint b);
double distance(WorldPoint a, WorldPoint b);
double length(WorldPoint a);
WorldPoint operator+(WorldPoint a, WorldPoint b);
WorldPoint operator-(WorldPoint a, WorldPoint b);
WorldPoint operator*(WorldPoint a, double factor);

/// An axis-aligned (LPS) cube of size^3 voxels around a point, as patches use: i to Left, j to Posterior, k
/// to Superior.
Geometry cubeAround(WorldPoint center, int size, double spacing);

} // namespace dsmt::imaging
