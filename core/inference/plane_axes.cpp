// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/plane_axes.h"

#include "core/imaging/diameters.h"

namespace dsmt::inference {

using imaging::Diameters;
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

std::vector<float> pictureOf(const imaging::FloatImage& part, const Slices& slices, int slice)
{
    std::vector<float> picture;
    picture.reserve(std::size_t(slices.size) * std::size_t(slices.size));
    for (int row = 0; row < slices.size; ++row)
        for (int column = 0; column < slices.size; ++column)
            picture.push_back(part.at(slices.voxel(column, row, slice)));
    return picture;
}

} // namespace

std::optional<PlaneAxes> longestAxes(const imaging::FloatImage& part, float level, Plane plane)
{
    const Slices slices{plane, part.geometry().size.i};
    Diameters longest;
    int at = 0;
    for (int slice = 0; slice < slices.size; ++slice)
        for (const auto& outline :
             imaging::isoContours(pictureOf(part, slices, slice), slices.size, slices.size, level))
            if (const auto diameters = imaging::bidirectionalDiameters(outline);
                diameters && diameters->longAxis > longest.longAxis) {
                longest = *diameters;
                at = slice;
            }
    if (longest.longAxis <= 0)
        return std::nullopt;
    const double voxelMm = part.geometry().spacing[0];
    const auto world = [&](imaging::PlanePoint point) { return slices.world(part.geometry(), point, at); };
    return PlaneAxes{longest.longAxis * voxelMm, longest.shortAxis * voxelMm, world(longest.longFrom),
                     world(longest.longTo),      world(longest.shortFrom),    world(longest.shortTo)};
}

} // namespace dsmt::inference
