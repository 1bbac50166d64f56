// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <array>
#include <cstdint>

namespace dsmt::viewer {

/// Places within a brick are counted in 2^-24 of a voxel from its first voxel, along i, j and k. Steps so add up
/// without drift, and a sample lies at the same place whatever brick it is taken from.
inline constexpr int kRayBits = 24;
using RayPlace = std::array<std::int32_t, 3>;

/// Eight rays side by side through a brick (voxel_brick.h), with samples at equal steps along each.
struct BrickRays {
    static constexpr int kWidth = 8;

    const std::int32_t* pairs = nullptr; ///< of the brick
    int rowStep = 0, sliceStep = 0;      ///< of the brick
    RayPlace from{};                     ///< first sample of the first ray
    RayPlace across{};                   ///< from ray to ray
    RayPlace inward{};                   ///< from sample to sample
    int samples = 0;
    bool clipped = false; ///< some samples may lie outside of low to high, and have no part then
    RayPlace low{}, high{};
};

/// What is known of eight pixels so far.
struct JoinedRays {
    std::array<float, BrickRays::kWidth> joined{}; ///< HU: largest, smallest or sum
    std::array<float, BrickRays::kWidth> counts{}; ///< samples that took part

    explicit JoinedRays(SlabMode mode);
};

/// Takes the samples of the rays in: trilinear, within .15 HU for neighbours that differ by less than 4,000 HU and
/// exact at voxel centres. Uses AVX2 where the processor has it, with the same values to the last bit.
void castRays(SlabMode mode, const BrickRays& rays, JoinedRays& pixels);

/// The same for any processor, one sample after the other.
void castRaysPlainly(SlabMode mode, const BrickRays& rays, JoinedRays& pixels);

/// @pre the processor has AVX2
void castRaysWithAvx2(SlabMode mode, const BrickRays& rays, JoinedRays& pixels);

/// False where castRaysWithAvx2 must not be called.
bool canCastRaysWithAvx2();

} // namespace dsmt::viewer
