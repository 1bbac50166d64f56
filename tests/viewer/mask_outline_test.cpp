// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/mask_outline.h"

#include "tests/fixtures/shapes.h"
#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;
using fixtures::sphereMask;

namespace {

/// A volume with coarse slices, larger than the mask.
Geometry chest(WorldPoint center)
{
    Geometry geometry = cubeAround(center, 120, 0.8);
    geometry.size.k = 40;
    geometry.spacing[2] = 2.5;
    geometry.origin.z = center.z - 48;
    return geometry;
}

} // namespace

TEST(MaskOutline, OfASphereHasItsRadiusInEveryPlane)
{
    const WorldPoint center{-50.3, -147.2, 57.4};
    const Mask mask = sphereMask(cubeAround(center, 48, 1), center, 9);
    for (const Orientation orientation : {Orientation::Axial, Orientation::Coronal, Orientation::Sagittal}) {
        const SlicePlane plane(chest(center), orientation);
        const double slice = plane.fromWorld(center).slice;
        const std::vector<WorldLine> lines = maskOutline(mask, plane, slice);
        ASSERT_EQ(lines.size(), 1u);
        for (const WorldPoint point : lines.front()) {
            EXPECT_NEAR(distance(point, center), 9, 0.6);
            EXPECT_NEAR(plane.fromWorld(point).slice, slice, 1e-9);
        }
    }
}

TEST(MaskOutline, ShrinksAwayFromTheMiddle)
{
    const WorldPoint center{10, 20, 30};
    const Mask mask = sphereMask(cubeAround(center, 48, 1), center, 10);
    const SlicePlane plane(chest(center), Orientation::Axial);
    const WorldPoint higher = center + WorldPoint{0, 0, 6};
    const std::vector<WorldLine> lines = maskOutline(mask, plane, plane.fromWorld(higher).slice);
    ASSERT_EQ(lines.size(), 1u);
    for (const WorldPoint point : lines.front())
        EXPECT_NEAR(distance(point, higher), 8, 0.7);
}

TEST(MaskOutline, IsCorrectOnATiltedVolume)
{
    const WorldPoint center{5, -6, 7};
    const Mask mask = sphereMask(cubeAround(center, 48, 1), center, 9);
    const SlicePlane plane(fixtures::tilted(chest(center), 0.3, 0.2), Orientation::Axial);
    const double slice = plane.fromWorld(center).slice;
    const std::vector<WorldLine> lines = maskOutline(mask, plane, slice);
    ASSERT_EQ(lines.size(), 1u);
    for (const WorldPoint point : lines.front())
        EXPECT_NEAR(distance(point, center), 9, 0.6);
}

TEST(MaskOutline, IsClosedWhereTheMaskReachesTheEdgeOfItsGrid)
{
    const Geometry grid = cubeAround({0, 0, 0}, 10, 1);
    const Mask full(grid, std::vector<std::uint8_t>(grid.size.voxels(), 1));
    const SlicePlane plane(chest({0, 0, 0}), Orientation::Coronal);
    const std::vector<WorldLine> lines = maskOutline(full, plane, plane.fromWorld({0, 0, 0}).slice);
    ASSERT_EQ(lines.size(), 1u);
    for (const WorldPoint point : lines.front()) {
        EXPECT_LE(std::abs(point.x), 5.01);
        EXPECT_LE(std::abs(point.z), 5.01);
    }
}

TEST(MaskOutline, IsEmptyWhereTheSliceMissesTheMask)
{
    const WorldPoint center{0, 0, 0};
    const SlicePlane plane(chest(center), Orientation::Axial);
    const Mask mask = sphereMask(cubeAround(center, 48, 1), center, 9);
    EXPECT_TRUE(maskOutline(mask, plane, plane.fromWorld({0, 0, 11}).slice).empty());
    EXPECT_TRUE(maskOutline(mask, plane, plane.fromWorld({0, 0, 40}).slice).empty());
    const Mask nothing(cubeAround(center, 8, 1), std::vector<std::uint8_t>(512, 0));
    EXPECT_TRUE(maskOutline(nothing, plane, plane.fromWorld(center).slice).empty());
}
