// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/air_around.h"

#include <gtest/gtest.h>

using namespace dsmt::imaging;

TEST(AirAround, IsConnectedToTheBorderWithinItsSlice)
{
    // A ring of tissue with air in it; in the second slice the ring has a gap.
    const Geometry geometry{.size = {9, 9, 2}};
    std::vector<float> hu(geometry.size.voxels(), -1000);
    for (int k = 0; k < 2; ++k)
        for (int n = 2; n <= 6; ++n)
            for (const VoxelIndex at : {VoxelIndex{n, 2, k}, {n, 6, k}, {2, n, k}, {6, n, k}})
                hu[geometry.offset(at)] = 40;
    hu[geometry.offset({4, 2, 1})] = -800;
    const Mask air = airAround({geometry, std::move(hu)}, -500);
    EXPECT_TRUE(air.at({0, 0, 0}));
    EXPECT_TRUE(air.at({4, 1, 0}));
    EXPECT_FALSE(air.at({4, 2, 0})) << "tissue";
    EXPECT_FALSE(air.at({4, 4, 0})) << "closed in";
    EXPECT_TRUE(air.at({4, 4, 1})) << "through the gap";
}
