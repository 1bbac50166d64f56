// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/connected.h"

#include <gtest/gtest.h>
#include <numeric>

using namespace dsmt::imaging;

namespace {

/// Two bars along i, at j = 2 and j = 8, that touch nowhere.
Mask twoBars()
{
    const Geometry geometry{.size = {12, 12, 12}};
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    for (int i = 1; i < 6; ++i) {
        voxels[geometry.offset({i, 2, 5})] = 1;
        voxels[geometry.offset({i, 8, 5})] = 1;
    }
    return {geometry, std::move(voxels)};
}

int countOf(const Mask& mask)
{
    return std::accumulate(mask.voxels().begin(), mask.voxels().end(), 0);
}

} // namespace

TEST(ComponentNear, TakesThePartThatThePointIsIn)
{
    const Mask part = componentNear(twoBars(), {3, 2, 5}, 1);
    EXPECT_EQ(countOf(part), 5);
    EXPECT_TRUE(part.at({1, 2, 5}));
    EXPECT_FALSE(part.at({1, 8, 5}));
}

TEST(ComponentNear, TakesTheNearestPartWithinReach)
{
    EXPECT_TRUE(componentNear(twoBars(), {3, 6, 5}, 3).at({3, 8, 5}));
}

TEST(ComponentNear, IsEmptyBeyondReach)
{
    EXPECT_EQ(countOf(componentNear(twoBars(), {3, 5, 9}, 3)), 0);
}

TEST(ComponentNear, LeavesVoxelsThatTouchOnlyByACorner)
{
    const Geometry geometry{.size = {4, 4, 4}};
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    voxels[geometry.offset({1, 1, 1})] = 1;
    voxels[geometry.offset({2, 2, 1})] = 1;
    EXPECT_EQ(countOf(componentNear(Mask(geometry, std::move(voxels)), {1, 1, 1}, 1)), 1);
}
