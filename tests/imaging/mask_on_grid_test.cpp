// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/mask_on_grid.h"

#include "tests/fixtures/shapes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using fixtures::sphereMask;

namespace {

double volumeMm3(const Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::ranges::count(mask.voxels(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

} // namespace

TEST(MaskOnGrid, KeepsPlaceAndVolumeOnATurnedFinerGrid)
{
    const WorldPoint center{40, -30, 12};
    const Mask mask = sphereMask(cubeAround(center, 48, 1), center, 9);
    Geometry grid{{200, 180, 90}, {-20, -90, -30}, {0.6, 0.6, 1.2}};
    grid.iAxis = {std::cos(0.1), std::sin(0.1), 0};
    grid.jAxis = {-std::sin(0.1), std::cos(0.1), 0};
    const Mask found = onGrid(mask, grid);
    EXPECT_NEAR(volumeMm3(found), volumeMm3(mask), 0.03 * volumeMm3(mask));
    EXPECT_EQ(found.at(grid.nearestVoxel(center)), 1);
    EXPECT_EQ(found.at(grid.nearestVoxel(center + WorldPoint{8, 0, 0})), 1);
    EXPECT_EQ(found.at(grid.nearestVoxel(center + WorldPoint{0, 0, 11})), 0);
}

TEST(MaskOnGrid, IsCutWhereTheGridEnds)
{
    const Mask mask = sphereMask(cubeAround({0, 0, 0}, 20, 1), {0, 0, 0}, 8);
    const Geometry half{{30, 30, 30}, {0.5, -15, -15}};
    EXPECT_NEAR(volumeMm3(onGrid(mask, half)), volumeMm3(mask) / 2, 0.05 * volumeMm3(mask));
    const Geometry away{{10, 10, 10}, {100, 100, 100}};
    EXPECT_EQ(volumeMm3(onGrid(mask, away)), 0);
}
