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

TEST(ConnectedParts, AreGivenInTheOrderOfTheirFirstVoxels)
{
    const Mask bars = twoBars();
    const auto parts = connectedParts(bars);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].size(), 5u);
    EXPECT_EQ(parts[0].front(), bars.geometry().offset({1, 2, 5}));
    EXPECT_EQ(parts[1].front(), bars.geometry().offset({1, 8, 5}));
    EXPECT_TRUE(connectedParts(Mask(bars.geometry(), std::vector<std::uint8_t>(bars.voxels().size(), 0))).empty());
}

TEST(LargeParts, HaveAQuarterOfTheLargestOnesVoxels)
{
    const Geometry geometry{.size = {9, 5, 1}};
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    for (int i = 0; i < 8; ++i)
        voxels[geometry.offset({i, 0, 0})] = 1;
    for (const VoxelIndex at : {VoxelIndex{0, 2, 0}, {1, 2, 0}, {0, 4, 0}})
        voxels[geometry.offset(at)] = 1;
    const Mask large = largeParts({geometry, std::move(voxels)});
    EXPECT_EQ(countOf(large), 10);
    EXPECT_FALSE(large.at({0, 4, 0}));
}

TEST(LargestPart, IsTheOneWithTheMostVoxels)
{
    const Mask bars = twoBars();
    std::vector<std::uint8_t> voxels(bars.voxels().begin(), bars.voxels().end());
    voxels[bars.geometry().offset({6, 8, 5})] = 1;
    const Mask part = largestPart(Mask(bars.geometry(), std::move(voxels)));
    EXPECT_EQ(countOf(part), 6);
    EXPECT_TRUE(part.at({1, 8, 5}));
    EXPECT_EQ(countOf(largestPart(part)), 6);
}

TEST(LargestPart, IsEmptyForAnEmptyMask)
{
    const Geometry geometry{.size = {4, 4, 4}};
    EXPECT_EQ(countOf(largestPart(Mask(geometry, std::vector<std::uint8_t>(64, 0)))), 0);
}
