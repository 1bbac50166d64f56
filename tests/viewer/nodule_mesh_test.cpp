// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/nodule_mesh.h"

#include "tests/fixtures/shapes.h"
#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;
using fixtures::sphereMask;

TEST(NoduleMesh, OfASphereKeepsItsPlaceRadiusAndVolume)
{
    const WorldPoint center{-50.3, -147.2, 57.4};
    const TriangleMesh mesh = noduleMesh(sphereMask(cubeAround(center, 32, 1), center, 8));
    ASSERT_FALSE(mesh.triangles.empty());
    for (const WorldPoint point : mesh.points)
        EXPECT_NEAR(distance(point, center), 8, 0.6);
    const double sphere = 4.0 / 3 * std::numbers::pi * 8 * 8 * 8;
    EXPECT_NEAR(enclosedVolumeMm3(mesh) / sphere, 1, 0.03);
}

TEST(NoduleMesh, IsPlacedByAnyAxisOrder)
{
    for (Geometry grid : fixtures::everyAxisOrder({28, 24, 9})) {
        const WorldPoint center = grid.center();
        const TriangleMesh mesh = noduleMesh(sphereMask(grid, center, 6));
        ASSERT_FALSE(mesh.triangles.empty());
        for (const WorldPoint point : mesh.points)
            ASSERT_NEAR(distance(point, center), 6, 1.3);
    }
}

TEST(NoduleMesh, ClosesAtTheEdgeOfTheGrid)
{
    const Geometry grid = cubeAround({0, 0, 0}, 10, 1);
    const TriangleMesh mesh = noduleMesh(Mask(grid, std::vector<std::uint8_t>(1000, 1)));
    EXPECT_NEAR(enclosedVolumeMm3(mesh), 1000, 60);
}

TEST(NoduleMesh, OfAnEmptyMaskIsEmpty)
{
    const Geometry grid = cubeAround({0, 0, 0}, 10, 1);
    EXPECT_TRUE(noduleMesh(Mask(grid, std::vector<std::uint8_t>(1000, 0))).triangles.empty());
}
