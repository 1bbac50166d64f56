// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/geometry.h"

#include <cmath>

namespace dsmt::imaging {

double dot(WorldPoint a, WorldPoint b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

WorldPoint cross(WorldPoint a, WorldPoint b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double length(WorldPoint a)
{
    return std::sqrt(dot(a, a));
}

double distance(WorldPoint a, WorldPoint b)
{
    return length(a - b);
}

WorldPoint operator+(WorldPoint a, WorldPoint b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}

WorldPoint operator-(WorldPoint a, WorldPoint b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}

WorldPoint operator*(WorldPoint a, double factor)
{
    return {a.x * factor, a.y * factor, a.z * factor};
}

WorldPoint Geometry::voxelToWorld(VoxelPoint voxel) const
{
    return origin + iAxis * (voxel.i * spacing[0]) + jAxis * (voxel.j * spacing[1]) + kAxis * (voxel.k * spacing[2]);
}

VoxelPoint Geometry::worldToVoxel(WorldPoint world) const
{
    const WorldPoint offset = world - origin;
    return {dot(offset, iAxis) / spacing[0], dot(offset, jAxis) / spacing[1], dot(offset, kAxis) / spacing[2]};
}

VoxelIndex Geometry::nearestVoxel(WorldPoint world) const
{
    const VoxelPoint voxel = worldToVoxel(world);
    return {int(std::lround(voxel.i)), int(std::lround(voxel.j)), int(std::lround(voxel.k))};
}

bool Geometry::contains(VoxelIndex voxel) const
{
    return voxel.i >= 0 && voxel.j >= 0 && voxel.k >= 0 && voxel.i < size.i && voxel.j < size.j && voxel.k < size.k;
}

bool Geometry::contains(WorldPoint world) const
{
    const VoxelPoint voxel = worldToVoxel(world);
    const auto within = [](double value, int count) { return value >= -0.5 && value <= count - 0.5; };
    return within(voxel.i, size.i) && within(voxel.j, size.j) && within(voxel.k, size.k);
}

WorldPoint Geometry::center() const
{
    return voxelToWorld({(size.i - 1) / 2.0, (size.j - 1) / 2.0, (size.k - 1) / 2.0});
}

Geometry cubeAround(WorldPoint center, int size, double spacing)
{
    const double half = (size - 1) / 2.0 * spacing;
    Geometry cube;
    cube.size = {size, size, size};
    cube.origin = center - WorldPoint{half, half, half};
    cube.spacing = {spacing, spacing, spacing};
    return cube;
}

} // namespace dsmt::imaging
