// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_image.h"

#include "viewer/voxel_steps.h"

#include <cassert>
#include <cstddef>

namespace dsmt::viewer {

using imaging::Volume;

namespace {

constexpr int kAhead = 24; ///< voxels asked for ahead where they are far apart

/// Walks the voxels of a slice by two constant steps; `look` turns an HU into a pixel.
template <class Pixel, class Look>
void drawSlice(const Volume& volume, const SlicePlane& plane, int slice, std::span<Pixel> pixels, std::size_t stride,
               Look look)
{
    const int width = plane.width(), height = plane.height();
    if (width == 0 || height == 0)
        return;
    assert(slice >= 0 && slice < plane.sliceCount() && stride >= std::size_t(width));
    assert(pixels.size() >= stride * std::size_t(height - 1) + std::size_t(width));

    const VoxelSteps steps(plane);
    const std::int16_t* const voxels = volume.voxels().data();

    for (int y = 0; y < height; ++y) {
        const std::int16_t* const row = voxels + steps.first + slice * steps.inward + y * steps.down;
        Pixel* const out = pixels.data() + std::size_t(y) * stride;
        if (steps.across == 1)
            for (int x = 0; x < width; ++x)
                out[x] = look(row[x]);
        else
            for (int x = 0; x < width; ++x) {
                // Each voxel has a cache line of its own here, and a page soon: waiting for each would take longest.
                __builtin_prefetch(row + (x + kAhead) * steps.across);
                out[x] = look(row[x * steps.across]);
            }
    }
}

} // namespace

void renderSlice(const Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table,
                 std::span<std::uint8_t> pixels, std::size_t stride)
{
    drawSlice(volume, plane, slice, pixels, stride, [&table](std::int16_t hu) { return table.gray(hu); });
}

void renderSlice(const Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table,
                 std::span<std::uint32_t> pixels, std::size_t stride)
{
    drawSlice(volume, plane, slice, pixels, stride, [&table](std::int16_t hu) { return table.rgb(hu); });
}

std::optional<int> huAt(const Volume& volume, imaging::WorldPoint world)
{
    const imaging::VoxelIndex voxel = volume.geometry().nearestVoxel(world);
    if (!volume.geometry().contains(voxel))
        return std::nullopt;
    return volume.at(voxel);
}

} // namespace dsmt::viewer
