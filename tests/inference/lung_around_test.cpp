// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/lung_around.h"

#include "tests/fixtures/box_chest.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using namespace dsmt::fixtures;
using imaging::WorldPoint;

namespace {

std::optional<LungAround> around(const BoxChest& chest, WorldPoint offMiddle)
{
    return lungAround(chest.on(chest.axialGrid()), chest.middle + offMiddle, 5);
}

} // namespace

TEST(LungAround, TellsTheSideWhereverTheOriginLies)
{
    for (const double x : {-400.0, 0.0, 400.0}) {
        const BoxChest chest{.middle = {x, -150, 30}};
        for (const double off : {30.0, 70.0, 110.0}) {
            EXPECT_EQ(around(chest, {-off, 10, 20})->side, LungSide::Right) << x << " " << off;
            EXPECT_EQ(around(chest, {off, 10, 20})->side, LungSide::Left) << x << " " << off;
        }
    }
}

TEST(LungAround, KnowsTheLungFromOtherAir)
{
    BoxChest chest;
    chest.gas = [](WorldPoint p) {
        return std::max(depthInTube(p, {0, 0, 0}, {0, 0, 200}, 9), depthInBall(p, {60, 0, -115}, 10));
    };
    const auto lung = around(chest, {70, 0, -60});
    ASSERT_TRUE(lung);
    const auto isIn = [](const imaging::Mask& mask, WorldPoint p) { return mask.at(mask.geometry().nearestVoxel(p)); };
    EXPECT_TRUE(isIn(lung->own, {40, 30, -50}));
    for (const WorldPoint elsewhere : {WorldPoint{-40, 30, -50}, {0, 0, 0}, {60, 0, -113}, {0, 110, 0}}) {
        EXPECT_FALSE(isIn(lung->own, elsewhere)) << elsewhere.x << " " << elsewhere.y << " " << elsewhere.z;
        EXPECT_TRUE(isIn(lung->other, elsewhere)) << elsewhere.x << " " << elsewhere.y << " " << elsewhere.z;
    }
}

TEST(LungAround, PartsLungsThatTouch)
{
    BoxChest chest;
    chest.gas = [](WorldPoint p) { return depthInBox(p, {-25, -60, -30}, {25, -40, 40}); };
    const auto right = around(chest, {-60, 0, 0}), left = around(chest, {60, 0, 0});
    ASSERT_TRUE(right && left);
    EXPECT_EQ(right->side, LungSide::Right);
    EXPECT_EQ(left->side, LungSide::Left);
    EXPECT_FALSE(right->own.at(right->own.geometry().nearestVoxel({60, 0, 0})));
}

TEST(LungAround, SaysNoSideWithoutTwoLungs)
{
    BoxChest chest{.hasLeft = false};
    const auto lung = around(chest, {-70, 0, 0});
    ASSERT_TRUE(lung);
    EXPECT_FALSE(lung->side);
}

TEST(LungAround, IsNothingAwayFromLungsAndWithoutThem)
{
    const BoxChest chest;
    EXPECT_FALSE(around(chest, {0, 0, 0})) << "in the mediastinum, 20 mm from either lung";
    EXPECT_FALSE(around(chest, {0, 85, 0}));
    const imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 100, 2);
    for (const std::int16_t hu : {std::int16_t(40), std::int16_t(-850)}) // a crop of lung alone shows no lung's end
        EXPECT_FALSE(lungAround({grid, std::vector<std::int16_t>(grid.size.voxels(), hu)}, {0, 0, 0}, 5)) << hu;
}
