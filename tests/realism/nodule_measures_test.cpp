// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/nodule_measures.h"

#include "core/realism/nodule_margin.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>
#include <set>
#include <string>

using namespace dsmt::realism;
using namespace dsmt::imaging;

namespace {

constexpr double kRadius = 8, kInside = 0, kOutside = -850;

/// A ball of 0 HU in lung whose edge is an error function of this width (mm), and its mask, on a grid of `spacing`.
struct Ball {
    Volume volume;
    Mask mask;
};

Ball ball(double spacing, double edgeMm, WorldPoint center = {10, -20, 30})
{
    const Geometry geometry = cubeAround(center, int(60 / spacing) | 1, spacing);
    std::vector<std::int16_t> voxels;
    std::vector<std::uint8_t> mask;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i) {
                const double away =
                    distance(geometry.voxelToWorld({double(i), double(j), double(k)}), center) - kRadius;
                const double part = 0.5 * std::erfc(away / (edgeMm * std::numbers::sqrt2));
                voxels.push_back(std::int16_t(std::lround(kOutside + part * (kInside - kOutside))));
                mask.push_back(away < 0 ? 1 : 0);
            }
    return {Volume(geometry, std::move(voxels)), Mask(geometry, std::move(mask))};
}

} // namespace

TEST(NoduleMeasures, OfABallInLungAreThoseOfTheBall)
{
    const Ball made = ball(1, 1);
    const auto measures = measureNodule(cropNodule("ball", made.volume, &made.mask, {10, -20, 30}));
    ASSERT_TRUE(measures);
    const double volume = 4.0 / 3 * std::numbers::pi * std::pow(kRadius, 3);
    EXPECT_NEAR(*measures->volumeMm3, volume, 0.02 * volume);
    EXPECT_NEAR(*measures->diameterMm, 2 * kRadius, 0.2);
    EXPECT_NEAR(*measures->coreMeanHu, kInside, 15);
    EXPECT_NEAR(*measures->lungMeanHu, kOutside, 1);
    EXPECT_NEAR(*measures->lungSdHu, 0, 1);
    EXPECT_NEAR(*measures->vesselFraction, 0, 1e-9);
    EXPECT_NEAR(*measures->sphericity, 1, 0.03);
    EXPECT_NEAR(*measures->roughness, 0, 0.03);
    EXPECT_NEAR(*measures->surfaceToVolume, 3 / kRadius, 0.05 * 3 / kRadius);
    EXPECT_NEAR(*measures->lungContact, 1, 0.01);
    EXPECT_GT(*measures->solidFraction, 0.8);
}

TEST(NoduleMeasures, AreAboutTheSameFromAFinerGrid)
{
    const Ball coarse = ball(1, 1), fine = ball(0.6, 1);
    const auto a = measureNodule(cropNodule("a", coarse.volume, &coarse.mask, {10, -20, 30}));
    const auto b = measureNodule(cropNodule("b", fine.volume, &fine.mask, {10, -20, 30}));
    EXPECT_NEAR(*a->volumeMm3, *b->volumeMm3, 0.03 * *a->volumeMm3);
    EXPECT_NEAR(*a->sphericity, *b->sphericity, 0.01);
    EXPECT_NEAR(*a->meanHu, *b->meanHu, 15);
    EXPECT_NEAR(*a->marginHuPerMm, *b->marginHuPerMm, 0.08 * *a->marginHuPerMm);
}

TEST(NoduleMeasures, OfShapeAndContactHoldWhenAllHuAreOff)
{
    const Ball made = ball(1, 1);
    std::vector<std::int16_t> lifted(made.volume.voxels().begin(), made.volume.voxels().end());
    for (std::int16_t& hu : lifted)
        hu = std::int16_t(hu + 180);
    const Volume off(made.volume.geometry(), std::move(lifted));
    const auto a = measureNodule(cropNodule("a", made.volume, &made.mask, {10, -20, 30}));
    const auto b = measureNodule(cropNodule("b", off, &made.mask, {10, -20, 30}));
    EXPECT_DOUBLE_EQ(*a->lungContact, *b->lungContact);
    EXPECT_DOUBLE_EQ(*a->vesselFraction, *b->vesselFraction);
    EXPECT_NEAR(*a->marginHuPerMm, *b->marginHuPerMm, 1e-3);
    EXPECT_NEAR(*b->lungMeanHu, kOutside + 180, 1);
}

TEST(NoduleMeasures, OfACropOnTheGridAlreadyAreTakenFromItsVoxels)
{
    const Ball made = ball(1, 0.5);
    const NoduleCrop crop = cropNodule("same", made.volume, &made.mask, {10, -20, 30});
    EXPECT_EQ(crop.hu.geometry().size, (Size{kCropSide, kCropSide, kCropSide}));
    const VoxelIndex shifted = made.volume.geometry().nearestVoxel(crop.hu.geometry().voxelToWorld({20, 25, 30}));
    EXPECT_EQ(crop.hu.at({20, 25, 30}), float(made.volume.at(shifted)));
}

TEST(NoduleMeasures, OfAnEmptyMaskAreNone)
{
    const Ball made = ball(1, 1);
    const Geometry& geometry = made.volume.geometry();
    const Mask empty(geometry, std::vector<std::uint8_t>(geometry.size.voxels(), 0));
    EXPECT_FALSE(measureNodule(cropNodule("empty", made.volume, &empty, {10, -20, 30})));
    EXPECT_FALSE(measureNodule(cropNodule("no mask", made.volume, nullptr, {10, -20, 30})));
}

TEST(NoduleMargin, OfAGaussianEdgeHasItsSlope)
{
    for (const double edge : {1.0, 1.5, 2.0}) {
        const Ball made = ball(1, edge);
        const NoduleCrop crop = cropNodule("ball", made.volume, &made.mask, {10, -20, 30});
        const auto margin = noduleMargin(crop.hu, *crop.mask, -600);
        ASSERT_TRUE(margin);
        // The mean slope of an error function over 2 mm.
        const double expected = (kInside - kOutside) * std::erf(1 / (edge * std::numbers::sqrt2)) / 2;
        EXPECT_NEAR(margin->slopeHuPerMm, expected, 0.08 * expected) << edge;
    }
}

TEST(NoduleMargin, IsUnknownInTissue)
{
    const Ball made = ball(1, 1);
    const Geometry& geometry = made.volume.geometry();
    const Volume tissue(geometry, std::vector<std::int16_t>(geometry.size.voxels(), 40));
    const NoduleCrop crop = cropNodule("in tissue", tissue, &made.mask, {10, -20, 30});
    EXPECT_FALSE(noduleMargin(crop.hu, *crop.mask, -600));
    EXPECT_FALSE(measureNodule(crop)->marginHuPerMm);
    EXPECT_FALSE(measureNodule(crop)->lungMeanHu);
}

TEST(NoduleMeasures, HaveCodesOfTheirOwn)
{
    std::set<std::string> codes;
    for (const NoduleMeasure& measure : noduleMeasureTable())
        EXPECT_TRUE(codes.insert(measure.code).second) << measure.code;
}

TEST(NoduleCrop, KnowsTheAxisAlongWhichItsSlicesWereInterpolated)
{
    // Noise in lung, drawn anew for every second voxel along one axis and mixed in between.
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const Geometry grid = cubeAround({}, kCropSide, 1);
        std::mt19937 random(4);
        std::normal_distribution<float> noise(-850, 30);
        std::vector<float> values(grid.size.voxels());
        std::generate(values.begin(), values.end(), [&] { return noise(random); });
        const std::size_t stride = axis == 0 ? 1 : axis == 1 ? kCropSide : kCropSide * kCropSide;
        for (std::size_t n = stride; n + stride < values.size(); ++n)
            if (n / stride % kCropSide % 2 == 1)
                values[n] = (values[n - stride] + values[n + stride]) / 2;
        const NoduleCrop crop{"noise", FloatImage(grid, values), std::nullopt};
        EXPECT_EQ(axisAcrossSlices(crop), axis);
        const FloatImage plane = middlePlane(crop, axis);
        const VoxelIndex there = axis == 2   ? VoxelIndex{3, 7, 25}
                                 : axis == 1 ? VoxelIndex{3, 25, 7}
                                             : VoxelIndex{25, 7, 3};
        EXPECT_EQ(plane.at({3, 7, 0}), crop.hu.at(there));
    }
    const Geometry grid = cubeAround({}, kCropSide, 1);
    EXPECT_EQ(axisAcrossSlices({"flat", FloatImage(grid, std::vector<float>(grid.size.voxels(), 40)), std::nullopt}),
              2u);
}
