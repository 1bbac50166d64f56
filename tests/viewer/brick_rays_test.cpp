// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/brick_rays.h"

#include "tests/viewer/axis_orders.h"
#include "viewer/voxel_brick.h"

#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::viewer;

namespace {

/// Rays through a brick of 30 x 28 x 26 voxels, some of whose samples lie outside of it where they are clipped.
BrickRays randomRays(const VoxelBrick& brick, bool clipped, std::mt19937& random)
{
    std::uniform_real_distribution<double> within(10, 14), step(-1, 1);
    const auto fixed = [](double voxels) { return std::int32_t(voxels * (1 << kRayBits)); };
    BrickRays rays;
    rays.pairs = brick.pairs(), rays.rowStep = brick.rowStep(), rays.sliceStep = brick.sliceStep();
    rays.samples = clipped ? 40 : 8;
    rays.clipped = clipped;
    rays.low = {fixed(0.5), fixed(0.5), fixed(0.5)};
    rays.high = {fixed(28.5), fixed(26.5), fixed(24.5)};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        rays.from[axis] = fixed(within(random));
        rays.across[axis] = fixed(step(random));
        rays.inward[axis] = fixed(step(random) / 4);
    }
    return rays;
}

} // namespace

TEST(BrickRays, AreTheSameToTheLastBitWithAndWithoutAvx2)
{
    if (!canCastRaysWithAvx2())
        GTEST_SKIP() << "this processor has no AVX2";
    std::mt19937 random(4);
    std::uniform_int_distribution<int> hu(-1024, 3071);
    imaging::Geometry grid;
    grid.size = {30, 28, 26};
    std::vector<std::int16_t> voxels(grid.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(hu(random));
    const imaging::Volume volume(grid, std::move(voxels));
    VoxelBrick brick;
    brick.take(volume, {0, 0, 0}, {29, 27, 25});
    int outside = 0;
    for (int n = 0; n < 300; ++n)
        for (const SlabMode mode : {SlabMode::Maximum, SlabMode::Minimum, SlabMode::Mean}) {
            const BrickRays rays = randomRays(brick, n % 2 == 1, random);
            JoinedRays fast(mode), plain(mode);
            castRaysWithAvx2(mode, rays, fast);
            castRaysPlainly(mode, rays, plain);
            ASSERT_EQ(fast.joined, plain.joined) << slabName(mode);
            ASSERT_EQ(fast.counts, plain.counts);
            for (const float count : plain.counts)
                outside += count < float(rays.samples);
        }
    EXPECT_GT(outside, 100) << "some samples were left out";
}

TEST(VoxelBrick, HoldsPairsOfRowsAndGoesOnWithTheOutermostVoxels)
{
    imaging::Geometry grid;
    grid.size = {5, 4, 3};
    const imaging::Volume volume = fixtures::numbered(grid);
    VoxelBrick brick;
    brick.take(volume, {-1, -1, -1}, {5, 4, 3});
    const auto at = [&](int i, int j, int k) {
        return volume.at({std::clamp(i, 0, 4), std::clamp(j, 0, 3), std::clamp(k, 0, 2)});
    };
    for (int k = -1; k <= 3; ++k)
        for (int j = -1; j < 4; ++j)
            for (int i = -1; i <= 5; ++i) {
                const std::int32_t pair =
                    brick.pairs()[(k + 1) * brick.sliceStep() + (j + 1) * brick.rowStep() + i + 1];
                EXPECT_EQ(std::int16_t(pair), at(i, j, k));
                EXPECT_EQ(pair >> 16, at(i, j + 1, k));
            }
}
