// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure_mask.h"

#include "core/imaging/brush.h"
#include "core/imaging/finer_outline.h"
#include "core/inference/crop_patches.h"
#include "tests/fixtures/shapes.h"
#include "tests/inference/analytic_shapes.h"

#include <gtest/gtest.h>
#include <numbers>
#include <random>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::EditableMask;
using imaging::Mask;

namespace {

constexpr imaging::WorldPoint kMiddle{0.3, -0.2, 0.1};
constexpr double kAxisMm = 0.1, kVolume = 0.01;

EditableMask nothing()
{
    const imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 16, 0.5);
    return EditableMask(Mask(grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)));
}

/// Voxels of .5 mm whose middle a shape contains.
Mask maskOf(const AnalyticShape& shape, imaging::WorldPoint middle)
{
    const imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 64, 0.5);
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                inside.push_back(shape.contains(grid.voxelToWorld({double(i), double(j), double(k)}) - middle));
    return {grid, std::move(inside)};
}

imaging::VolumePtr lung()
{
    return fixtures::ball(imaging::cubeAround({0, 0, 0}, 64, 0.8), {0, 0, 0}, 1, 35);
}

} // namespace

TEST(MeasureMask, ABallOfTheBrushHasItsSizeVolumeAndHu)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> offset(-0.5, 0.5);
    for (const double radius : {4.0, 5.0, 6.3, 8.0, 12.0})
        for (int n = 0; n < 4; ++n) {
            SCOPED_TRACE(radius);
            const imaging::WorldPoint middle{offset(random), offset(random), offset(random)};
            const auto ct = fixtures::ball(imaging::cubeAround({0, 0, 0}, 80, 0.7), middle, radius + 4, 35);
            EditableMask mask = nothing();
            imaging::MaskChange change;
            imaging::sweep(mask, {radius, std::nullopt}, middle, middle, true, change);
            const auto nodule = measureMask(*mask.trimmed(), *ct);
            ASSERT_TRUE(nodule && nodule->coronal && nodule->sagittal);
            EXPECT_NEAR(nodule->longAxisMm, 2 * radius, kAxisMm);
            EXPECT_NEAR(nodule->coronal->longAxisMm, 2 * radius, kAxisMm);
            EXPECT_NEAR(nodule->sagittal->longAxisMm, 2 * radius, kAxisMm);
            EXPECT_NEAR(nodule->volumeMm3 / (4.0 / 3 * std::numbers::pi * std::pow(radius, 3)), 1, kVolume);
            EXPECT_NEAR(nodule->meanHu, 35, 1);
            EXPECT_NEAR(distance(nodule->center, middle), 0, 0.1);
            // What the mask is held in does not matter.
            const auto whole = measureMask(mask.mask(), *ct);
            EXPECT_DOUBLE_EQ(whole->volumeMm3, nodule->volumeMm3);
            EXPECT_DOUBLE_EQ(whole->longAxisMm, nodule->longAxisMm);
        }
}

TEST(MeasureMask, EllipsoidsOfAnyDirectionHaveTheirAxesAndVolume)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> part(0, 1);
    double longOff = 0, shortOff = 0;
    constexpr int kShapes = 20;
    for (int n = 0; n < kShapes; ++n) {
        SCOPED_TRACE(n);
        const auto semiAxis = [&] { return 5 + 5 * part(random); };
        const AnalyticShape shape =
            ellipsoid({semiAxis(), semiAxis(), semiAxis()},
                      turned(6.28 * part(random), std::acos(2 * part(random) - 1), 6.28 * part(random)), 30);
        const auto nodule = measureMask(maskOf(shape, {part(random), part(random), part(random)}), *lung());
        ASSERT_TRUE(nodule);
        EXPECT_NEAR(nodule->longAxisMm, shape.axial->longAxis, 0.16);
        EXPECT_NEAR(nodule->shortAxisMm, shape.axial->shortAxis, 0.3);
        EXPECT_NEAR(nodule->volumeMm3 / shape.volumeMm3, 1, kVolume);
        longOff += std::abs(nodule->longAxisMm - shape.axial->longAxis) / kShapes;
        shortOff += std::abs(nodule->shortAxisMm - shape.axial->shortAxis) / kShapes;
    }
    std::printf("long %.3f short %.3f\n", longOff, shortOff);
    EXPECT_LT(longOff, kAxisMm);
    EXPECT_LT(shortOff, kAxisMm);
}

TEST(MeasureMask, RotatedBoxesHaveTheirVolume)
{
    std::mt19937 random(6);
    std::uniform_real_distribution<double> part(0, 1);
    for (int n = 0; n < 6; ++n) {
        const Frame frame = turned(6.28 * part(random), std::acos(2 * part(random) - 1), 6.28 * part(random));
        const std::array<double, 3> half{5 + 4 * part(random), 5 + 4 * part(random), 5 + 4 * part(random)};
        AnalyticShape box;
        box.contains = [=](imaging::WorldPoint p) {
            const std::array<double, 3> at = {dot(p, frame[0]), dot(p, frame[1]), dot(p, frame[2])};
            return std::abs(at[0]) <= half[0] && std::abs(at[1]) <= half[1] && std::abs(at[2]) <= half[2];
        };
        const auto nodule = measureMask(maskOf(box, {part(random), part(random), part(random)}), *lung());
        ASSERT_TRUE(nodule);
        EXPECT_NEAR(nodule->volumeMm3 / (8 * half[0] * half[1] * half[2]), 1, 0.02);
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
    // Of a mask of whole voxels alone measure() sees the stairs: it says 14.7 mm.
    EXPECT_NEAR(after->longAxisMm, 14, 0.3);
    EXPECT_LT(after->longAxisMm, before->longAxisMm);
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
