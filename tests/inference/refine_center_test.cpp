// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/refine_center.h"

#include "core/inference/nodule_mask.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::WorldPoint;

namespace {

const WorldPoint kMiddle{10.5, -19.5, 30.5}; ///< of a voxel

} // namespace

TEST(RefineCenter, EndsAtOneVoxelFromAnyClickWithinFiveMillimetres)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), {10.6, -19.4, 30.3}, 7, 0);
    fixtures::FakeNetwork network;
    for (const double x : {-5.0, 0.0, 5.0})
        for (const double y : {-5.0, 0.0, 5.0})
            for (const double z : {-5.0, 0.0, 5.0}) {
                const auto center = refineCenter(network, *volume, kMiddle + WorldPoint{x, y, z}, {}, {});
                ASSERT_TRUE(center);
                EXPECT_EQ(*center, kMiddle) << x << ' ' << y << ' ' << z;
            }
}

TEST(RefineCenter, IsNothingWithoutANoduleNearTheMark)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kMiddle, 5, 0);
    fixtures::FakeNetwork network;
    EXPECT_FALSE(refineCenter(network, *volume, kMiddle + WorldPoint{0, 0, 18}, {}, {}));
    EXPECT_EQ(network.asked.size(), 1u);
}

TEST(RefineCenter, StaysNearTheMarkWhenWhatIsOutlinedGoesOn)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kMiddle, 60, 0);
    fixtures::FakeNetwork network;
    const WorldPoint mark = kMiddle + WorldPoint{58, 0, 0};
    const auto center = refineCenter(network, *volume, mark, {}, {});
    ASSERT_TRUE(center);
    EXPECT_LE(imaging::distance(*center, mark), 15);
}

TEST(Centroid, IsNothingForAnEmptyMask)
{
    const imaging::Geometry grid = imaging::cubeAround({}, 4, 1);
    EXPECT_FALSE(centroid({grid, std::vector<std::uint8_t>(64)}));
}
