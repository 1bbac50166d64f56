// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/metal_nearby.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::workflows;
using imaging::WorldPoint;

namespace {

const inference::PatchGrid kGlobal{64, 2.0};

/// Lung of 200 mm a side around the origin at 2 mm, with some neighbouring voxels (8 mm3 each) of one value.
imaging::Volume withBlock(WorldPoint at, int voxels, std::int16_t hu)
{
    const imaging::Geometry geometry = imaging::cubeAround({0, 0, 0}, 101, 2.0);
    std::vector<std::int16_t> values(geometry.size.voxels(), -850);
    for (int n = 0; n < voxels; ++n)
        values[geometry.offset(geometry.nearestVoxel(at)) + std::size_t(n)] = hu;
    return {geometry, std::move(values)};
}

} // namespace

TEST(MetalNearby, SaysHowMuchThereIsAndHowNear)
{
    const auto finding = metalNearby(withBlock({30, 40, 0}, 5, 3071), {0, 0, 0}, kGlobal);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, "metal");
    EXPECT_EQ(finding->severity, Severity::Warning);
    EXPECT_EQ(finding->text, "There is metal near the nodule: 40 mm3 of 3000 HU or more, the nearest 50 mm from its "
                             "middle; streaks of it may change what is measured.");
}

TEST(MetalNearby, IsNeitherBoneNorATrifleNorFarAway)
{
    EXPECT_FALSE(metalNearby(withBlock({30, 40, 0}, 5, 2900), {0, 0, 0}, kGlobal)) << "bone, contrast medium";
    EXPECT_FALSE(metalNearby(withBlock({30, 40, 0}, 1, 3071), {0, 0, 0}, kGlobal)) << "a voxel";
    EXPECT_FALSE(metalNearby(withBlock({70, 0, 0}, 5, 3071), {0, 0, 0}, kGlobal)) << "outside of the global patch";
    EXPECT_TRUE(metalNearby(withBlock({70, 0, 0}, 5, 3071), {10, 0, 0}, kGlobal));
}

TEST(MetalNearby, IsFoundOnAGridThatLiesAcross)
{
    imaging::Volume volume = withBlock({30, 40, 0}, 5, 3071);
    imaging::Geometry turned = volume.geometry();
    // The same voxels, coronal: rows to the left, columns downwards.
    turned.jAxis = {0, 0, -1};
    turned.kAxis = {0, 1, 0};
    turned.origin = {-100, -100, 100};
    const imaging::Volume coronal(turned, std::vector<std::int16_t>(volume.voxels().begin(), volume.voxels().end()));
    EXPECT_TRUE(metalNearby(coronal, {0, 0, 0}, kGlobal));
    EXPECT_FALSE(metalNearby(coronal, {0, 0, 30}, kGlobal));
    EXPECT_FALSE(metalNearby(coronal, {1000, 0, 0}, kGlobal)) << "nothing of the CT is there";
}
