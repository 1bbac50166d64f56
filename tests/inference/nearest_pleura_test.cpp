// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nearest_pleura.h"

#include "core/imaging/smooth.h"
#include "tests/fixtures/box_chest.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using namespace dsmt::fixtures;
using imaging::WorldPoint;

namespace {

constexpr double kRadius = 6;

/// A ball in the right lung whose surface is `gap` mm from the chest wall at x = -120.
WorldPoint besideWall(double gap)
{
    return {-120 + gap + kRadius, 3.3, -7.7};
}

std::optional<NearestPleura> pleuraOf(const imaging::Volume& volume, WorldPoint center, double radius = kRadius)
{
    const imaging::Mask mask = sphereMask(imaging::cubeAround(center, 48, 1.0), center, radius);
    const auto lung = lungAround(volume, center, radius);
    return lung ? nearestPleura(volume, *lung, imaging::asValues(mask), mask) : std::nullopt;
}

BoxChest chestWith(WorldPoint center, std::function<double(WorldPoint)> more = {})
{
    BoxChest chest;
    chest.tissue = [=](WorldPoint p) { return std::max(depthInBall(p, center, kRadius), more ? more(p) : -1e6); };
    return chest;
}

} // namespace

TEST(NearestPleura, IsAsFarAsABallIsFromAWall)
{
    for (const double gap : {2.0, 5.0, 10.0, 20.0, 30.0}) {
        const WorldPoint center = besideWall(gap);
        const BoxChest chest = chestWith(center);
        const auto pleura = pleuraOf(chest.on(chest.axialGrid()), center);
        ASSERT_TRUE(pleura) << gap;
        EXPECT_NEAR(pleura->distanceMm, gap, 0.7);
        EXPECT_NEAR(imaging::distance(pleura->at, {-120, center.y, center.z}), 0, 3) << gap;
        EXPECT_NEAR(pleura->at.x, -120, 0.5) << gap;
    }
}

TEST(NearestPleura, CountsMediastinumAndDiaphragmToo)
{
    const BoxChest chest;
    const imaging::Volume volume = chest.on(chest.axialGrid());
    const auto medial = pleuraOf(volume, {-36, 0, 0}), basal = pleuraOf(volume, {70, 0, -86});
    ASSERT_TRUE(medial && basal);
    EXPECT_NEAR(medial->distanceMm, 10, 0.7);
    EXPECT_NEAR(medial->at.x, -20, 0.5);
    EXPECT_NEAR(basal->distanceMm, 8, 0.7);
    EXPECT_NEAR(basal->at.z, -100, 0.5);
}

TEST(NearestPleura, IsNoVesselNorStrandNorAnotherNodule)
{
    const WorldPoint center = besideWall(10);
    const BoxChest chest = chestWith(center, [&](WorldPoint p) {
        return std::max({depthInTube(p, center, {-20, 0, 0}, 4), depthInTube(p, center, {-120, 0, 0}, 1.5),
                         depthInTube(p, {-108, -30, -60}, {-108, 30, 60}, 3),
                         depthInBall(p, center + WorldPoint{4, 22, 0}, 10)});
    });
    const auto pleura = pleuraOf(chest.on(chest.axialGrid()), center);
    ASSERT_TRUE(pleura);
    EXPECT_NEAR(pleura->distanceMm, 10, 0.7);
}

TEST(NearestPleura, IsTouchedByANoduleAtTheWall)
{
    for (const double gap : {-6.0, -2.0, 0.0}) {
        const WorldPoint center = besideWall(gap);
        const BoxChest chest = chestWith(center);
        const auto pleura = pleuraOf(chest.on(chest.axialGrid()), center);
        ASSERT_TRUE(pleura) << gap;
        EXPECT_EQ(pleura->distanceMm, 0) << gap;
        EXPECT_NEAR(pleura->at.x, -120, 4) << gap << ": the part of the ball in the wall counts as nodule";
    }
    const WorldPoint center = besideWall(0);
    const BoxChest chest = chestWith(center, [&](WorldPoint p) {
        return depthInTube(p, center, {-125, center.y, center.z}, 4);
    });
    EXPECT_EQ(pleuraOf(chest.on(chest.axialGrid()), center, kRadius - 2)->distanceMm, 0)
        << "the outline ends short of the wall, with tissue between";
}

TEST(NearestPleura, IsTheSameOnSlicesThatLieAcross)
{
    const WorldPoint center = besideWall(8);
    const BoxChest chest = chestWith(center);
    imaging::Geometry coronal;
    coronal.size = {230, 160, 160};
    coronal.spacing = {1.5, 1.5, 1.5};
    coronal.jAxis = {0, 0, -1};
    coronal.kAxis = {0, 1, 0};
    coronal.origin = {-172, -120, 120};
    EXPECT_NEAR(pleuraOf(chest.on(coronal), center)->distanceMm, 8, 0.7);
    imaging::Geometry turned = coronal;
    turned.iAxis = {std::cos(0.1), std::sin(0.1), 0};
    turned.kAxis = {-std::sin(0.1), std::cos(0.1), 0};
    turned.origin = {-158, -137, 120};
    EXPECT_NEAR(pleuraOf(chest.on(turned), center)->distanceMm, 8, 0.7);
}

TEST(NearestPleura, IsNothingWhereItMayLieBeyondTheCt)
{
    const WorldPoint center = besideWall(14);
    const BoxChest chest = chestWith(center);
    const auto endingBelow = [&](double mm) {
        return pleuraOf(chest.on(chest.axialGrid(center.z - kRadius - mm, 60)), center);
    };
    EXPECT_TRUE(endingBelow(25));
    EXPECT_FALSE(endingBelow(10)) << "something nearer than 14 mm may come right after the last slice";
    const BoxChest wide{.outerX = 220};
    EXPECT_FALSE(pleuraOf(wide.on(wide.axialGrid()), {-100, 0, 0}, 5)) << "65 mm all around";
}
