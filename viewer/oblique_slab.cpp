// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/oblique_slab.h"

#include "viewer/rounded_hu.h"

#include <cassert>

namespace dsmt::viewer {

namespace {

constexpr double kOne = 1 << kRayBits;
/// So many layers share a brick, which then stays in the cache and within 127 voxels along each axis.
constexpr int kMostLayers = 32;
constexpr int kGroups = ObliqueSlab::kTileWidth / BrickRays::kWidth;

std::array<std::int64_t, 3> fixed(imaging::VoxelPoint voxel, double factor = 1)
{
    return {std::llround(voxel.i * factor * kOne), std::llround(voxel.j * factor * kOne),
            std::llround(voxel.k * factor * kOne)};
}

int whole(std::int64_t place)
{
    return int(place >> kRayBits);
}

} // namespace

ObliqueSlab::ObliqueSlab(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab)
    : m_volume(volume), m_steps(plane, slice), m_layers(plane, slab), m_mode(slab.mode), m_first(fixed(m_steps.first)),
      m_across(fixed(m_steps.across)), m_down(fixed(m_steps.down)), m_inward(fixed(m_steps.inward, m_layers.step))
{
    assert(slab.mode != SlabMode::Off);
}

void ObliqueSlab::sample(PicturePoint corner, int width, int height, std::int16_t* hu, std::size_t stride)
{
    assert(width <= kTileWidth && height <= kTileHeight);
    m_pixels.assign(std::size_t(kGroups) * std::size_t(height), JoinedRays(m_mode));
    // Between pixels, as under the cursor, too; whole pixels are met exactly.
    const double x = std::floor(corner.x), y = std::floor(corner.y);
    const Fixed right = fixed(m_steps.across, corner.x - x), below = fixed(m_steps.down, corner.y - y);
    for (int layer = -m_layers.reach; layer <= m_layers.reach; layer += kMostLayers) {
        Fixed at{};
        for (std::size_t axis = 0; axis < 3; ++axis)
            at[axis] = m_first[axis] + std::int64_t(x) * m_across[axis] + std::int64_t(y) * m_down[axis] + right[axis] +
                       below[axis] + layer * m_inward[axis];
        castLayers(at, width, height, std::min(kMostLayers, m_layers.reach - layer + 1));
    }
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const JoinedRays& rays = m_pixels[std::size_t(row * kGroups + column / BrickRays::kWidth)];
            const auto ray = std::size_t(column % BrickRays::kWidth);
            const float count = rays.counts[ray];
            const float value = m_mode == SlabMode::Mean ? rays.joined[ray] / count : rays.joined[ray];
            hu[std::size_t(row) * stride + std::size_t(column)] = count > 0 ? roundedHu(value) : kOutsideHu;
        }
}

void ObliqueSlab::castLayers(const Fixed& corner, int width, int height, int layers)
{
    const imaging::Size size = m_volume.geometry().size;
    const std::array<int, 3> counts{size.i, size.j, size.k};
    const int groups = (width + BrickRays::kWidth - 1) / BrickRays::kWidth, columns = groups * BrickRays::kWidth;
    std::array<int, 3> first{}, last{};
    BrickRays rays;
    rays.samples = layers;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        std::int64_t low = corner[axis], high = low;
        for (const std::int64_t way :
             {m_across[axis] * (columns - 1), m_down[axis] * (height - 1), m_inward[axis] * (layers - 1)})
            (way < 0 ? low : high) += way;
        const std::int64_t half = std::int64_t(1) << (kRayBits - 1), end = std::int64_t(counts[axis]) << kRayBits;
        rays.clipped = rays.clipped || low < -half || high > end - half;
        low = std::max(low, -half), high = std::min(high, end - half);
        if (low > high)
            return; // all of it outside of the volume
        first[axis] = whole(low), last[axis] = whole(high) + 1;
        const std::int64_t origin = std::int64_t(first[axis]) << kRayBits;
        rays.low[axis] = std::int32_t(low - origin), rays.high[axis] = std::int32_t(high - origin);
        rays.from[axis] = std::int32_t(corner[axis] - origin);
        rays.across[axis] = std::int32_t(m_across[axis]), rays.inward[axis] = std::int32_t(m_inward[axis]);
    }
    m_brick.take(m_volume, first, last);
    rays.pairs = m_brick.pairs(), rays.rowStep = m_brick.rowStep(), rays.sliceStep = m_brick.sliceStep();
    const RayPlace start = rays.from;
    for (int row = 0; row < height; ++row)
        for (int group = 0; group < groups; ++group) {
            for (std::size_t axis = 0; axis < 3; ++axis)
                rays.from[axis] = std::int32_t(start[axis] + row * m_down[axis] +
                                               std::int64_t(group) * BrickRays::kWidth * m_across[axis]);
            castRays(m_mode, rays, m_pixels[std::size_t(row * kGroups + group)]);
        }
}

} // namespace dsmt::viewer
