// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_surroundings.h"

#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// Air with a wall of soft tissue on the patient's right of x = -15 and in front of y = -15.
Volume walled()
{
    const Geometry grid = cubeAround({0, 0, 0}, 80, 1);
    std::vector<std::int16_t> hu;
    for (int k = 0; k < 80; ++k)
        for (int j = 0; j < 80; ++j)
            for (int i = 0; i < 80; ++i) {
                const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                hu.push_back(at.x < -15 || at.y < -15 ? 40 : -900);
            }
    return {grid, std::move(hu)};
}

} // namespace

TEST(BallAround, HoldsTheVolumeInsideAndAirOutside)
{
    const Surroundings ball = ballAround(walled(), {0, 0, 0}, 30);
    const auto hu = [&](WorldPoint at) { return ball.hu[ball.grid.offset(ball.grid.nearestVoxel(at))]; };
    EXPECT_EQ(hu({-25, 0, 0}), 40);
    EXPECT_EQ(hu({0, 0, 0}), -900);
    EXPECT_EQ(hu({-25, -25, -20}), kAirHu);
}

TEST(WholeVolume, CoversATurnedVolumeInPatientDirections)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({30, 20, 10})) {
        const Surroundings whole = wholeVolume(fixtures::numbered(geometry));
        EXPECT_EQ(whole.grid.iAxis, (WorldPoint{1, 0, 0}));
        EXPECT_EQ(whole.grid.kAxis, (WorldPoint{0, 0, 1}));
        EXPECT_LT(distance(whole.grid.center(), geometry.center()), 1.0);
    }
}

TEST(ClearDistance, EndsAtAWallAndNotAtAVessel)
{
    const Surroundings ball = ballAround(walled(), {0, 0, 0}, 30);
    EXPECT_NEAR(clearDistance(ball, {0, 0, 0}, {-1, 0, 0}, 5, 30), 15, 1.5);
    EXPECT_DOUBLE_EQ(clearDistance(ball, {0, 0, 0}, {1, 0, 0}, 5, 30), 30);
    EXPECT_DOUBLE_EQ(clearDistance(ball, {0, 0, 0}, {0, 0, 1}, 5, 30), 30);
}

TEST(ClearestDirection, AvoidsTheWalls)
{
    const WorldPoint toEye = clearestDirection(ballAround(walled(), {0, 0, 0}, 30), {0, 0, 0}, 5, 30);
    EXPECT_GT(toEye.x, 0.2);
    EXPECT_GT(toEye.y, -0.55);
    EXPECT_NEAR(length(toEye), 1, 1e-9);
}

TEST(ClearestDirection, IsFromTheFrontWhenNothingStandsInTheWay)
{
    const Geometry grid = cubeAround({0, 0, 0}, 40, 1);
    const Volume air(grid, std::vector<std::int16_t>(grid.size.voxels(), -900));
    EXPECT_LT(distance(clearestDirection(ballAround(air, {0, 0, 0}, 15), {0, 0, 0}, 4, 15), {0, -1, 0}), 1e-9);
}
