// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/surface.h"

#include "tests/imaging/solid_masks.h"

#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt::imaging;
using namespace dsmt::fixtures;

TEST(Surface, OfABallIsThatOfTheBallAtAnySize)
{
    for (const double radius : {3.0, 6.0, 12.0}) {
        const Mask mask = solidMask(1, [&](WorldPoint p) { return length(p) < radius; });
        const auto surface = surfaceOf(mask, 0.7);
        ASSERT_TRUE(surface);
        EXPECT_NEAR(surface->sphericity(), 1, 0.03) << radius;
        if (radius > 5) {
            EXPECT_NEAR(surface->areaMm2, 4 * std::numbers::pi * radius * radius, 0.05 * surface->areaMm2);
            EXPECT_NEAR(surface->volumeMm3, 4.0 / 3 * std::numbers::pi * std::pow(radius, 3),
                        0.07 * surface->volumeMm3);
        }
    }
}

TEST(Surface, OfACubeHasTheSphericityOfACube)
{
    const Mask mask = solidMask(1, [](WorldPoint p) {
        return std::max({std::abs(p.x), std::abs(p.y), std::abs(p.z)}) < 12;
    });
    const auto surface = surfaceOf(mask, 0.7);
    ASSERT_TRUE(surface);
    // Smoothing rounds its edges.
    EXPECT_NEAR(surface->sphericity(), std::cbrt(std::numbers::pi / 6), 0.04);
}

TEST(Surface, OfAnEllipsoidIsThatOfItsFormula)
{
    // Prolate, half axes 6, 6, 12 mm.
    const Mask mask = solidMask(1, [](WorldPoint p) { return length({p.x / 6, p.y / 6, p.z / 12}) < 1; });
    const double e = std::sqrt(1 - 0.25), area = 2 * std::numbers::pi * 36 * (1 + 2 / e * std::asin(e));
    EXPECT_NEAR(surfaceOf(mask, 0.7)->areaMm2, area, 0.03 * area);
}

TEST(Surface, IsTheSameOnAFinerGrid)
{
    const auto inside = [](WorldPoint p) { return length(p) < 8; };
    const auto coarse = surfaceOf(solidMask(1, inside), 1), fine = surfaceOf(solidMask(0.6, inside), 1);
    EXPECT_NEAR(coarse->areaMm2, fine->areaMm2, 0.02 * fine->areaMm2);
    EXPECT_NEAR(coarse->volumeMm3, fine->volumeMm3, 0.02 * fine->volumeMm3);
}

TEST(Surface, IsClosedWhereTheMaskTouchesTheBorderAndAbsentForAnEmptyOne)
{
    const Geometry geometry{.size = {9, 9, 9}};
    const Mask full(geometry, std::vector<std::uint8_t>(geometry.size.voxels(), 1));
    EXPECT_NEAR(surfaceOf(full, 0.5)->volumeMm3, 729, 25);
    EXPECT_FALSE(surfaceOf(Mask(geometry, std::vector<std::uint8_t>(geometry.size.voxels(), 0)), 0.7));
}
