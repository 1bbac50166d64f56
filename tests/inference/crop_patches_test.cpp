// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/crop_patches.h"

#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::WorldPoint;

namespace {

const WorldPoint kCenter{10, -20, 30};

} // namespace

TEST(CropPatches, PutsTheMarkedPointInTheMiddle)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, 8, 0);
    const PatchPair pair = cropPatches(*volume, kCenter, {});
    ASSERT_EQ(pair.local.size(), 48u * 48 * 48);
    ASSERT_EQ(pair.global.size(), 64u * 64 * 64);
    const auto at = [](const std::vector<float>& cube, int size, int x, int y, int z) {
        return cube[std::size_t((z * size + y) * size + x)];
    };
    const float tissue = float(1000.0 / 1400 * 2 - 1);
    EXPECT_NEAR(at(pair.local, 48, 24, 24, 24), tissue, 1e-5);
    EXPECT_NEAR(at(pair.local, 48, 24 + 12, 24, 24), -1, 1e-5);
    EXPECT_NEAR(at(pair.global, 64, 32, 32, 32), tissue, 1e-5);
    EXPECT_NEAR(at(pair.global, 64, 32 + 6, 32, 32), -1, 1e-5);
}

TEST(CropPatches, FillsWithAirOutsideTheVolume)
{
    const auto volume = fixtures::ball(imaging::cubeAround(kCenter, 20, 1.0), kCenter, 100, 0);
    const PatchPair pair = cropPatches(*volume, kCenter, {});
    EXPECT_FLOAT_EQ(pair.local.front(), -1);
    EXPECT_FLOAT_EQ(pair.global.back(), -1);
}

TEST(CropPatches, DoesNotDependOnHowTheCtIsOriented)
{
    // The same ball in a volume whose axes run the other way and in another order.
    imaging::Geometry turned = fixtures::chestGrid();
    turned.origin = turned.voxelToWorld({159, 159, 0});
    turned.iAxis = {0, -1, 0};
    turned.jAxis = {-1, 0, 0};
    const WorldPoint off{14, -25, 33};
    const PatchPair straight = cropPatches(*fixtures::ball(fixtures::chestGrid(), off, 8, -50), kCenter, {});
    const PatchPair other = cropPatches(*fixtures::ball(turned, off, 8, -50), kCenter, {});
    for (std::size_t n = 0; n < straight.local.size(); ++n)
        ASSERT_NEAR(straight.local[n], other.local[n], 2e-3);
    for (std::size_t n = 0; n < straight.global.size(); ++n)
        ASSERT_NEAR(straight.global[n], other.global[n], 2e-3);
}

TEST(CropPatches, KeepsTheMassOfAThinVesselInTheCoarsePatch)
{
    // A plate one voxel thick, 2 mm apart from the samples' centres of a nearest-neighbour grid: its mass
    // must survive.
    imaging::Geometry grid = fixtures::chestGrid();
    std::vector<std::int16_t> voxels(grid.size.voxels(), imaging::kAirHu);
    for (int k = 0; k < 160; ++k)
        for (int j = 0; j < 160; ++j)
            voxels[grid.offset({80, j, k})] = 0;
    const imaging::FloatImage coarse = cropHu(imaging::Volume(grid, std::move(voxels)), kCenter, {64, 2.0});
    double mass = 0;
    for (int i = 0; i < 64; ++i)
        mass += (coarse.at({i, 32, 32}) + 1000) * 2;
    EXPECT_NEAR(mass, 1000, 1);
}

TEST(Normalise, ClipsToTheWindowAndScalesToPlusMinusOne)
{
    const std::vector<float> hu{-2000, -1000, -300, 400, 3000};
    const std::vector<float> expected{-1, -1, 0, 1, 1};
    const auto values = normalise(hu, {});
    for (std::size_t n = 0; n < hu.size(); ++n)
        EXPECT_NEAR(values[n], expected[n], 1e-6);
}

TEST(Flipped, TwiceIsTheSameAndBitZeroIsX)
{
    std::vector<float> cube(27);
    std::iota(cube.begin(), cube.end(), 0.0f);
    for (unsigned axes = 0; axes < 8; ++axes)
        EXPECT_EQ(flipped(flipped(cube, 3, axes), 3, axes), cube);
    EXPECT_FLOAT_EQ(flipped(cube, 3, 1)[0], 2);
    EXPECT_FLOAT_EQ(flipped(cube, 3, 2)[0], 6);
    EXPECT_FLOAT_EQ(flipped(cube, 3, 4)[0], 18);
}

TEST(CropHu, TakesMeansOfSamplesAMillimetreApartWhereTheGridIsCoarser)
{
    imaging::Geometry grid = fixtures::chestGrid();
    std::vector<std::int16_t> voxels(grid.size.voxels());
    unsigned state = 5;
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(int((state = state * 1664525u + 1013904223u) >> 20) - 1024);
    const imaging::Volume volume(grid, std::move(voxels));
    const WorldPoint off{10.3, -20.4, 30.2};
    const imaging::FloatImage coarse = cropHu(volume, off, {16, 2.0}), fine = cropHu(volume, off, {32, 1.0});
    for (int k = 0; k < 16; ++k)
        for (int j = 0; j < 16; ++j)
            for (int i = 0; i < 16; ++i) {
                float sum = 0;
                for (int n = 0; n < 8; ++n)
                    sum += fine.at({2 * i + (n & 1), 2 * j + (n >> 1 & 1), 2 * k + (n >> 2)});
                ASSERT_NEAR(coarse.at({i, j, k}), sum / 8, 2e-3);
            }
}

TEST(CropMask, IsOneWhereItsInterpolationReachesOneHalf)
{
    imaging::Geometry geometry;
    geometry.size = {8, 8, 8};
    geometry.spacing = {2, 2, 2};
    std::vector<std::uint8_t> voxels(geometry.size.voxels());
    for (int k = 0; k < 8; ++k)
        for (int j = 0; j < 8; ++j)
            for (int i = 4; i < 8; ++i)
                voxels[geometry.offset({i, j, k})] = 1;
    // The face lies half way between voxels 3 and 4, at 7 mm.
    const auto cut = [&](imaging::Geometry turned) {
        return cropMask(imaging::Mask(turned, voxels), {7, 7, 7}, {4, 1.0});
    };
    const std::vector<std::uint8_t> straight = cut(geometry);
    ASSERT_EQ(straight.size(), 64u);
    for (std::size_t n = 0; n < 64; ++n)
        EXPECT_EQ(straight[n], n % 4 >= 2) << n;
    std::swap(geometry.iAxis, geometry.jAxis);
    const std::vector<std::uint8_t> turned = cut(geometry);
    for (std::size_t n = 0; n < 64; ++n)
        EXPECT_EQ(turned[n], n / 4 % 4 >= 2) << n;
}
