// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/distance_map.h"

#include "tests/imaging/solid_masks.h"

#include <gtest/gtest.h>
#include <limits>
#include <random>

using namespace dsmt::imaging;

TEST(DistanceMap, IsWhatTheNearestOfAllVoxelsSays)
{
    Geometry geometry{.size = {9, 8, 7}};
    geometry.spacing = {0.7, 0.9, 2.5};
    std::mt19937 random(3);
    std::vector<std::uint8_t> voxels(geometry.size.voxels(), 0);
    for (int n = 0; n < 6; ++n)
        voxels[random() % voxels.size()] = 1;
    const Mask mask(geometry, voxels);
    const FloatImage distances = distanceTo(mask);
    const auto place = [&](std::size_t n) {
        return geometry.voxelToWorld({double(n % 9), double(n / 9 % 8), double(n / 72)});
    };
    for (std::size_t n = 0; n < voxels.size(); ++n) {
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t m = 0; m < voxels.size(); ++m)
            if (voxels[m])
                nearest = std::min(nearest, distance(place(n), place(m)));
        ASSERT_NEAR(distances.voxels()[n], nearest, 1e-4) << n;
    }
}

TEST(DistanceMap, OfAnEmptyMaskIsInfinite)
{
    const Geometry geometry{.size = {3, 3, 3}};
    const FloatImage distances = distanceTo(Mask(geometry, std::vector<std::uint8_t>(27, 0)));
    for (const float value : distances.voxels())
        EXPECT_TRUE(std::isinf(value));
}

TEST(DistanceMap, GrowingAndShrinkingABallChangeItsRadius)
{
    const auto volume = [](const Mask& mask) {
        return double(std::count(mask.voxels().begin(), mask.voxels().end(), 1));
    };
    const auto ball = [&](double radius) {
        return dsmt::fixtures::solidMask(1, [&](WorldPoint p) { return length(p) < radius; });
    };
    EXPECT_NEAR(volume(grown(ball(10), 3)), volume(ball(13)), 0.05 * volume(ball(13)));
    EXPECT_NEAR(volume(grown(ball(10), -3)), volume(ball(7)), 0.1 * volume(ball(7)));
}
