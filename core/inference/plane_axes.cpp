// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/plane_axes.h"

#include "core/imaging/diameters.h"

#include <algorithm>
#include <limits>

namespace dsmt::inference {

using imaging::Diameters;
using imaging::Mask;
using imaging::VoxelIndex;

namespace {

/// Voxels of a cube as columns and rows of slices.
struct Slices {
    Plane plane;
    int size;

    VoxelIndex voxel(int column, int row, int slice) const
    {
        switch (plane) {
        case Plane::Coronal:
            return {column, slice, row};
        case Plane::Sagittal:
            return {slice, column, row};
        default:
            return {column, row, slice};
        }
    }

    imaging::WorldPoint world(const imaging::Geometry& geometry, imaging::PlanePoint point, int slice) const
    {
        const double s = slice;
        switch (plane) {
        case Plane::Coronal:
            return geometry.voxelToWorld({point.x, s, point.y});
        case Plane::Sagittal:
            return geometry.voxelToWorld({s, point.x, point.y});
        default:
            return geometry.voxelToWorld({point.x, point.y, s});
        }
    }
};

bool touchesMask(const Mask& mask, const Slices& slices, int column, int row, int slice)
{
    for (int dr = -1; dr <= 1; ++dr)
        for (int dc = -1; dc <= 1; ++dc)
            if (const VoxelIndex near = slices.voxel(column + dc, row + dr, slice);
                mask.geometry().contains(near) && mask.at(near))
                return true;
    return false;
}

/// Values of the mask and, below the level, of its rim; a voxel over the level that is not in the mask belongs to
/// something else.
std::vector<float> sliceOf(const imaging::FloatImage& values, const Mask& mask, float level, const Slices& slices,
                           int slice)
{
    constexpr float kFarBelow = 1000;
    std::vector<float> picture(std::size_t(slices.size) * std::size_t(slices.size), level - kFarBelow);
    for (int row = 0; row < slices.size; ++row)
        for (int column = 0; column < slices.size; ++column) {
            const VoxelIndex voxel = slices.voxel(column, row, slice);
            const float value = values.at(voxel);
            if (mask.at(voxel) || (value < level && touchesMask(mask, slices, column, row, slice)))
                picture[std::size_t(row) * std::size_t(slices.size) + std::size_t(column)] = value;
        }
    return picture;
}

} // namespace

std::optional<PlaneAxes> longestAxes(const imaging::FloatImage& values, const Mask& mask, float level, Plane plane)
{
    const Slices slices{plane, mask.geometry().size.i};
    Diameters longest;
    int at = 0;
    for (int slice = 0; slice < slices.size; ++slice)
        for (const auto& outline :
             imaging::isoContours(sliceOf(values, mask, level, slices, slice), slices.size, slices.size, level))
            if (const auto diameters = imaging::bidirectionalDiameters(outline);
                diameters && diameters->longAxis > longest.longAxis) {
                longest = *diameters;
                at = slice;
            }
    if (longest.longAxis <= 0)
        return std::nullopt;
    const double voxelMm = mask.geometry().spacing[0];
    const auto world = [&](imaging::PlanePoint point) { return slices.world(mask.geometry(), point, at); };
    return PlaneAxes{longest.longAxis * voxelMm, longest.shortAxis * voxelMm, world(longest.longFrom),
                     world(longest.longTo),      world(longest.shortFrom),    world(longest.shortTo)};
}

} // namespace dsmt::inference
