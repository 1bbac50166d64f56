// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure_mask.h"

#include "core/imaging/brush.h"
#include "core/imaging/finer_outline.h"
#include "core/inference/crop_patches.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::EditableMask;
using imaging::Mask;

namespace {

constexpr imaging::WorldPoint kMiddle{0.3, -0.2, 0.1};

EditableMask nothing()
{
    const imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 16, 0.5);
    return EditableMask(Mask(grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)));
}

} // namespace

TEST(MeasureMask, ABallOfTheBrushHasItsSizeVolumeAndHu)
{
    for (const double radius : {5.0, 6.3, 8.0, 12.0}) {
        const auto ct = fixtures::ball(imaging::cubeAround({0, 0, 0}, 80, 0.7), kMiddle, radius + 4, 35);
        EditableMask mask = nothing();
        imaging::MaskChange change;
        imaging::sweep(mask, {radius, std::nullopt}, kMiddle, kMiddle, true, change);
        const auto nodule = measureMask(*mask.trimmed(), *ct);
        ASSERT_TRUE(nodule);
        EXPECT_NEAR(nodule->longAxisMm, 2 * radius, 0.3);
        EXPECT_NEAR(nodule->shortAxisMm, 2 * radius, 0.3);
        EXPECT_NEAR(nodule->volumeMm3 / (4.0 / 3 * std::numbers::pi * std::pow(radius, 3)), 1, 0.02);
        EXPECT_NEAR(nodule->meanHu, 35, 1);
        EXPECT_NEAR(distance(nodule->center, kMiddle), 0, 0.1);
        // What the mask is held in does not matter.
        const auto whole = measureMask(mask.mask(), *ct);
        EXPECT_DOUBLE_EQ(whole->volumeMm3, nodule->volumeMm3);
        EXPECT_DOUBLE_EQ(whole->longAxisMm, nodule->longAxisMm);
    }
}

TEST(MeasureMask, AnOutlineOfTheNetworkIsMeasuredAlikeBeforeAndAfterItIsMadeFiner)
{
    const imaging::Geometry patch = imaging::cubeAround({0, 0, 0}, 48, 1.0);
    const auto ct = fixtures::ball(imaging::cubeAround({0, 0, 0}, 120, 0.7), kMiddle, 7, 35);
    const Mask mask = fixtures::sphereMask(patch, kMiddle, 7);
    std::vector<float> probability(mask.voxels().begin(), mask.voxels().end());
    const auto before = measure({patch, std::move(probability)}, mask, cropHu(*ct, {0, 0, 0}, {48, 1.0}));
    const auto after = measureMask(imaging::finerOutline(mask), *ct);
    ASSERT_TRUE(before && after);
    EXPECT_NEAR(after->longAxisMm, before->longAxisMm, 0.3);
    EXPECT_NEAR(after->volumeMm3 / before->volumeMm3, 1, 0.04);
    EXPECT_NEAR(after->meanHu, before->meanHu, 15);
}

TEST(MeasureMask, SaysNothingOfWhatIsTooSmall)
{
    const auto ct = fixtures::ball(imaging::cubeAround({0, 0, 0}, 40, 0.7), kMiddle, 7, 35);
    EditableMask mask = nothing();
    EXPECT_FALSE(measureMask(mask.mask(), *ct));
    imaging::MaskChange change;
    mask.set({{8, 8, 8}, 1}, true, change);
    EXPECT_FALSE(measureMask(*mask.trimmed(), *ct));
    imaging::sweep(mask, {1.5, std::nullopt}, kMiddle, kMiddle, true, change);
    EXPECT_TRUE(measureMask(*mask.trimmed(), *ct));
}
