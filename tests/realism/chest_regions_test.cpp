// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/chest_regions.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::realism;
using namespace dsmt::imaging;

namespace {

bool isIn(WorldPoint p, WorldPoint center, WorldPoint half)
{
    return length({(p.x - center.x) / half.x, (p.y - center.y) / half.y, (p.z - center.z) / half.z}) < 1;
}

/// An elliptic cylinder of 40 HU with two ellipsoids of -850 HU in it, a trachea of -1000 HU, and a couch.
double chestAt(WorldPoint p)
{
    if (length({p.x + 0, p.y - 0, 0}) < 8 && p.z > 0)
        return -1000;
    if (isIn(p, {-70, 0, 0}, {45, 70, 90}) || isIn(p, {70, 0, 0}, {45, 70, 90}))
        return -850;
    if (isIn(p, {0, 0, 0}, {150, 100, 1e6}))
        return 40;
    return p.y > 110 && p.y < 116 ? -100 : -1000;
}

Volume chest()
{
    Geometry geometry{.size = {170, 120, 110}};
    geometry.spacing = {2, 2, 2};
    geometry.origin = {-169, -119, -109};
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                voxels.push_back(std::int16_t(chestAt(geometry.voxelToWorld({double(i), double(j), double(k)}))));
    return {geometry, std::move(voxels)};
}

} // namespace

TEST(ChestRegions, FindLungsAndChestWallAndNothingElse)
{
    const Volume volume = chest();
    const auto regions = chestRegions(volume);
    ASSERT_TRUE(regions);
    EXPECT_NEAR(regions->lungMl, 2 * 4.0 / 3 * 3.14159 * 45 * 70 * 90 / 1000, 80);
    EXPECT_NEAR(regions->middle.x, 0, 3);
    EXPECT_NEAR(regions->rightLung.x, -70, 6);
    EXPECT_NEAR(regions->middle.z, 90 - 60, 4) << "60 mm below the top of the lungs";
    EXPECT_NEAR(regions->bodyLow.x, -150, 4);
    EXPECT_NEAR(regions->bodyHigh.y, 100, 4) << "the couch is no body";
    const std::vector<double> lung = huWithin(volume, regions->lung), wall = huWithin(volume, regions->chestWall);
    ASSERT_GT(lung.size(), 50000u);
    ASSERT_GT(wall.size(), 20000u);
    for (const double hu : lung)
        ASSERT_EQ(hu, -850);
    for (const double hu : wall)
        ASSERT_EQ(hu, 40);
    const Geometry& grid = regions->chestWall.geometry();
    EXPECT_FALSE(regions->chestWall.at(grid.nearestVoxel({0, 0, 0}))) << "the mediastinum is no chest wall";
    EXPECT_FALSE(regions->chestWall.at(grid.nearestVoxel({0, 0, 100}))) << "nor is what lies beyond the lungs";
    EXPECT_TRUE(regions->chestWall.at(grid.nearestVoxel({-135, 0, 0})));
}

TEST(ChestRegions, AreAbsentInABoxOfTissue)
{
    const Geometry geometry{.size = {60, 60, 60}};
    EXPECT_FALSE(chestRegions(Volume(geometry, std::vector<std::int16_t>(geometry.size.voxels(), 40))));
    EXPECT_FALSE(chestRegions(Volume(geometry, std::vector<std::int16_t>(geometry.size.voxels(), -1000))));
}
