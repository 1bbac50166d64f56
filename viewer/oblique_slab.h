// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "viewer/brick_rays.h"
#include "viewer/plane_steps.h"
#include "viewer/voxel_brick.h"

#include <cstdint>
#include <vector>

namespace dsmt::viewer {

/// A slab of any plane, sampled tile by tile: the part of the volume that a tile needs is copied (voxel_brick.h), and
/// rays go through it along the normal. A pixel's value does not depend on the tile. One for each thread.
class ObliqueSlab final {
public:
    static constexpr int kTileWidth = 32, kTileHeight = 16;

    /// @param slab not Off
    ObliqueSlab(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab);

    /// HU of pixels (left, top) and on, at most kTileWidth x kTileHeight, in rows of `stride`; kOutsideHu where no
    /// sample lies in the volume.
    void sample(PicturePoint corner, int width, int height, std::int16_t* hu, std::size_t stride);

private:
    using Fixed = std::array<std::int64_t, 3>; ///< in 2^-24 of a voxel

    void castLayers(const Fixed& corner, int width, int height, int layers);

    const imaging::Volume& m_volume;
    PlaneSteps m_steps;
    SlabLayers m_layers;
    SlabMode m_mode;
    Fixed m_first, m_across, m_down, m_inward;
    VoxelBrick m_brick;
    std::vector<JoinedRays> m_pixels; ///< of the tile, eight at a time
};

} // namespace dsmt::viewer
