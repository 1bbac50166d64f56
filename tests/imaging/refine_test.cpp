// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/refine.h"

#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

/// Two units more along i, three along j, five along k, from voxel to voxel.
FloatImage slope(const Geometry& grid)
{
    std::vector<float> values;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                values.push_back(float(2 * i + 3 * j + 5 * k));
    return {grid, std::move(values)};
}

} // namespace

TEST(Refined, DividesEachVoxelInPlace)
{
    const Geometry grid{.size = {8, 9, 10}, .origin = {1, 2, 3}, .spacing = {1, 2, 3}};
    const Geometry fine = refined(slope(grid), {{2, 3, 4}, {3, 2, 1}}, 4).geometry();
    EXPECT_EQ(fine.size, (Size{12, 8, 4}));
    EXPECT_EQ(fine.spacing, (std::array<double, 3>{0.25, 0.5, 0.75}));
    const VoxelPoint first = grid.worldToVoxel(fine.voxelToWorld({-0.5, -0.5, -0.5}));
    EXPECT_NEAR(first.i, 1.5, 1e-12);
    EXPECT_NEAR(first.j, 2.5, 1e-12);
    EXPECT_NEAR(first.k, 3.5, 1e-12);
}

TEST(Refined, KeepsASlopeAndTheValuesOfVoxels)
{
    const FloatImage coarse = slope({.size = {8, 9, 10}});
    const FloatImage same = refined(coarse, {{2, 3, 4}, {3, 2, 1}}, 1);
    EXPECT_EQ(same.at({1, 1, 0}), coarse.at({3, 4, 4}));
    const FloatImage halves = refined(coarse, {{2, 3, 4}, {3, 2, 1}}, 2);
    // Keys' kernel with another a than -1/2 keeps a slope to a few hundredths of a step.
    EXPECT_NEAR(halves.at({0, 0, 0}), coarse.at({2, 3, 4}) - 0.25f * (2 + 3 + 5), 0.5);
    EXPECT_NEAR(halves.at({2, 0, 0}) - halves.at({0, 0, 0}), 2, 1e-4);
}

TEST(Refined, GoesOnBeyondTheBorder)
{
    const FloatImage one(Geometry{.size = {2, 2, 2}}, std::vector<float>(8, 7));
    const FloatImage fine = refined(one, {{-1, -1, -1}, {4, 4, 4}}, 3);
    for (const float value : fine.voxels())
        EXPECT_NEAR(value, 7, 1e-5);
}
