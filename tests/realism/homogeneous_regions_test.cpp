// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/homogeneous_regions.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt::realism;
using namespace dsmt::imaging;

TEST(HomogeneousRegions, LieInCalmSoftTissueAndDoNotOverlap)
{
    // Tissue of 50 HU in the left half, with a vessel of 300 HU across it; lung in the right half.
    Geometry geometry{.size = {200, 100, 20}};
    geometry.spacing = {0.7, 0.7, 1.5};
    std::mt19937 random(2);
    std::normal_distribution<double> noise(0, 20);
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < 20; ++k)
        for (int j = 0; j < 100; ++j)
            for (int i = 0; i < 200; ++i)
                voxels.push_back(std::int16_t(noise(random) + (i >= 100 ? -850 : j >= 45 && j < 55 ? 300 : 50)));
    const std::vector<VoxelIndex> corners = homogeneousRegions(Volume(geometry, std::move(voxels)), 24);
    ASSERT_EQ(corners.size(), 24u);
    for (std::size_t n = 0; n < corners.size(); ++n) {
        const VoxelIndex a = corners[n];
        EXPECT_LE(a.i + kRegionSide, 100);
        EXPECT_TRUE(a.j + kRegionSide <= 45 || a.j >= 55) << a.j;
        for (std::size_t m = 0; m < n; ++m) {
            const VoxelIndex b = corners[m];
            EXPECT_TRUE(a.k != b.k || std::abs(a.i - b.i) >= kRegionSide || std::abs(a.j - b.j) >= kRegionSide);
            EXPECT_TRUE(a.k == b.k || std::abs(a.k - b.k) * 1.5 >= 3);
        }
    }
    const auto inSlice = [&](int k) {
        return std::count_if(corners.begin(), corners.end(), [&](auto c) { return c.k == k; });
    };
    EXPECT_LE(inSlice(corners.front().k), 4);
}

TEST(HomogeneousRegions, AreNoneInLungOrFat)
{
    const Geometry geometry{.size = {64, 64, 4}};
    for (const std::int16_t hu : {std::int16_t(-850), std::int16_t(-100)})
        EXPECT_TRUE(
            homogeneousRegions(Volume(geometry, std::vector<std::int16_t>(geometry.size.voxels(), hu))).empty());
}
