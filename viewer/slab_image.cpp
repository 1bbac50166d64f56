// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slab_image.h"

#include "viewer/row_projection.h"
#include "viewer/voxel_steps.h"

#include <algorithm>
#include <cassert>

namespace dsmt::viewer {

using imaging::Volume;

namespace {

/// A slice alone is a slab of one.
SliceRange slicesOf(const SlicePlane& plane, int slice, const Slab& slab)
{
    return slab.mode == SlabMode::Off ? SliceRange{slice, slice} : slabSlices(plane, slice, slab.thicknessMm);
}

/// Gives each row of the projection to `take(y, hu)`.
template <class Take>
void projectRows(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, Take take)
{
    if (plane.width() == 0 || plane.height() == 0)
        return;
    assert(slice >= 0 && slice < plane.sliceCount());
    const SliceRange slices = slicesOf(plane, slice, slab);
    const VoxelSteps steps(plane);
    const SlabMode mode = slab.mode == SlabMode::Off ? SlabMode::Maximum : slab.mode;
    RowProjection projection(mode, plane.width(), steps.across, steps.inward, slices.count());
    const std::int16_t* const first = volume.voxels().data() + steps.first + slices.first * steps.inward;
    for (int y = 0; y < plane.height(); ++y)
        take(y, projection.project(first + y * steps.down));
}

} // namespace

void projectSlab(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, std::span<std::int16_t> hu,
                 std::size_t stride)
{
    assert(stride >= std::size_t(plane.width()) && hu.size() + stride >= stride * std::size_t(plane.height()));
    projectRows(volume, plane, slice, slab, [&](int y, const std::int16_t* row) {
        std::copy_n(row, plane.width(), hu.data() + std::size_t(y) * stride);
    });
}

void renderSlab(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const GrayTable& table,
                std::span<std::uint32_t> pixels, std::size_t stride)
{
    assert(stride >= std::size_t(plane.width()) && pixels.size() + stride >= stride * std::size_t(plane.height()));
    projectRows(volume, plane, slice, slab, [&](int y, const std::int16_t* row) {
        std::uint32_t* const out = pixels.data() + std::size_t(y) * stride;
        for (int x = 0; x < plane.width(); ++x)
            out[x] = table.rgb(row[x]);
    });
}

int slabHu(const Volume& volume, const SlicePlane& plane, int x, int y, int slice, const Slab& slab)
{
    const SliceRange slices = slicesOf(plane, slice, slab);
    const VoxelSteps steps(plane);
    const SlabMode mode = slab.mode == SlabMode::Off ? SlabMode::Maximum : slab.mode;
    RowProjection projection(mode, 1, steps.across, steps.inward, slices.count());
    return *projection.project(volume.voxels().data() + steps.first + x * steps.across + y * steps.down +
                               slices.first * steps.inward);
}

} // namespace dsmt::viewer
