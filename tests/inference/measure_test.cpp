// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure.h"

#include "core/imaging/connected.h"
#include "core/inference/crop_patches.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;
using imaging::WorldPoint;

namespace {

/// Probability that falls from 1 to 0 over two voxels around an ellipsoid's surface (semi-axes a, b, c,
/// turned about z).
FloatImage ellipsoid(const Geometry& grid, WorldPoint center, double a, double b, double c, double turn)
{
    std::vector<float> values;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const WorldPoint p = grid.voxelToWorld({double(i), double(j), double(k)}) - center;
                const double u = p.x * std::cos(turn) + p.y * std::sin(turn),
                             v = p.y * std::cos(turn) - p.x * std::sin(turn);
                const double r = std::sqrt(u * u / (a * a) + v * v / (b * b) + p.z * p.z / (c * c));
                values.push_back(float(std::clamp(0.5 + (1 - r) * std::min({a, b, c}) / 2, 0.0, 1.0)));
            }
    return {grid, std::move(values)};
}

Mask maskOf(const FloatImage& probability)
{
    std::vector<std::uint8_t> inside;
    for (const float value : probability.voxels())
        inside.push_back(value >= 0.5f);
    return {probability.geometry(), std::move(inside)};
}

FloatImage constant(const Geometry& grid, float value)
{
    return {grid, std::vector<float>(grid.size.voxels(), value)};
}

} // namespace

TEST(Measure, FindsTheAxesOfATurnedEllipsoidBetweenVoxels)
{
    const Geometry grid = imaging::cubeAround({3, 4, 5}, 48, 1.0);
    for (const double turn : {0.0, 0.4, 1.1}) {
        const FloatImage probability = ellipsoid(grid, {3.3, 4.2, 5.5}, 8.2, 5.6, 6.1, turn);
        const auto nodule = measure(probability, maskOf(probability), constant(grid, -400));
        ASSERT_TRUE(nodule);
        EXPECT_NEAR(nodule->longAxisMm, 16.4, 0.2) << turn;
        EXPECT_NEAR(nodule->shortAxisMm, 11.2, 0.2) << turn;
        EXPECT_NEAR(nodule->volumeMm3, 4.0 / 3 * M_PI * 8.2 * 5.6 * 6.1, 25) << turn;
        EXPECT_NEAR(imaging::distance(nodule->center, {3.3, 4.2, 5.5}), 0, 0.1);
        EXPECT_NEAR(imaging::distance(nodule->longAxisFrom, nodule->longAxisTo), nodule->longAxisMm, 1e-9);
    }
}

TEST(Measure, CountsHuOfTheMaskOnlyAndTheSolidPartAboveTheThreshold)
{
    const Geometry grid = imaging::cubeAround({0, 0, 0}, 32, 1.0);
    const FloatImage probability = ellipsoid(grid, {0, 0, 0}, 8, 8, 8, 0);
    std::vector<float> hu;
    for (int k = 0; k < 32; ++k)
        for (int j = 0; j < 32; ++j)
            for (int i = 0; i < 32; ++i)
                hu.push_back(i < 16 ? -600.0f : 0.0f);
    const auto nodule = measure(probability, maskOf(probability), FloatImage(grid, std::move(hu)));
    ASSERT_TRUE(nodule);
    EXPECT_NEAR(nodule->meanHu, -300, 1e-3);
    EXPECT_NEAR(nodule->solidFraction, 0.5, 1e-12);
}

TEST(Measure, FindsTheAxesOfAllThreePlanes)
{
    const Geometry grid = imaging::cubeAround({3, 4, 5}, 48, 1.0);
    const FloatImage probability = ellipsoid(grid, {3.2, 4.1, 5.3}, 8.2, 5.6, 6.7, 0);
    const auto nodule = measure(probability, maskOf(probability), constant(grid, -400));
    ASSERT_TRUE(nodule && nodule->coronal && nodule->sagittal);
    EXPECT_NEAR(nodule->coronal->longAxisMm, 16.4, 0.2);
    EXPECT_NEAR(nodule->coronal->shortAxisMm, 13.4, 0.2);
    EXPECT_NEAR(nodule->sagittal->longAxisMm, 13.4, 0.2);
    EXPECT_NEAR(nodule->sagittal->shortAxisMm, 11.2, 0.2);
    EXPECT_NEAR(std::abs(nodule->sagittal->longFrom.z - nodule->sagittal->longTo.z), 13.4, 0.2) << "head to foot";
    EXPECT_NEAR(nodule->massMg(), nodule->volumeMm3 * 0.6, 1e-6);
}

TEST(Measure, FindsTheSolidPartAndItsBand)
{
    const Geometry grid = imaging::cubeAround({0, 0, 0}, 32, 1.0);
    const FloatImage probability = ellipsoid(grid, {0, 0, 0}, 8, 8, 8, 0);
    std::vector<float> hu; // 0 in the middle, 100 HU less for each mm
    for (int k = 0; k < 32; ++k)
        for (int j = 0; j < 32; ++j)
            for (int i = 0; i < 32; ++i)
                hu.push_back(-100 * float(imaging::length(grid.voxelToWorld({double(i), double(j), double(k)}))));
    const auto nodule = measure(probability, maskOf(probability), FloatImage(grid, std::move(hu)));
    ASSERT_TRUE(nodule && nodule->solid);
    EXPECT_NEAR(nodule->solid->longAxisMm, 6, 0.3);
    EXPECT_NEAR(nodule->solid->ratio, 6.0 / 16, 0.03);
    EXPECT_NEAR(nodule->solid->ratioLower, 4.0 / 16, 0.03);
    EXPECT_NEAR(nodule->solid->ratioUpper, 8.0 / 16, 0.03);
    EXPECT_EQ(nodule->solid->texture, Texture::PartSolid);
}

TEST(Measure, TellsTexturesApart)
{
    const Geometry grid = imaging::cubeAround({0, 0, 0}, 32, 1.0);
    const FloatImage probability = ellipsoid(grid, {0, 0, 0}, 8, 8, 8, 0);
    const Mask mask = maskOf(probability);
    const auto textureAt = [&](double hu, double threshold) {
        return measure(probability, mask, constant(grid, float(hu)), threshold)->solid->texture;
    };
    EXPECT_EQ(textureAt(-600, -300), Texture::PureGroundGlass);
    EXPECT_EQ(textureAt(20, -300), Texture::Solid);
    EXPECT_EQ(textureAt(-200, -160), Texture::PureGroundGlass) << "at another threshold";
    EXPECT_NEAR(measure(probability, mask, constant(grid, 20))->solid->ratio, 1, 0.05);
}

TEST(Measure, LeavesOutAnotherNoduleInTheSamePatch)
{
    const Geometry grid = imaging::cubeAround({0, 0, 0}, 48, 1.0);
    const FloatImage small = ellipsoid(grid, {-12, 0, 0}, 5, 5, 5, 0), large = ellipsoid(grid, {12, 0, 0}, 9, 9, 9, 0);
    std::vector<float> both;
    for (std::size_t n = 0; n < small.voxels().size(); ++n)
        both.push_back(std::max(small.voxels()[n], large.voxels()[n]));
    const FloatImage probability(grid, std::move(both));
    const Mask part = imaging::componentNear(maskOf(probability), {-12, 0, 0}, 2);
    EXPECT_NEAR(measure(probability, part, constant(grid, 0))->longAxisMm, 10, 0.15);
}

TEST(Measure, IsNothingForAnEmptyMask)
{
    const Geometry grid = imaging::cubeAround({0, 0, 0}, 16, 1.0);
    EXPECT_FALSE(measure(constant(grid, 0), maskOf(constant(grid, 0)), constant(grid, 0)));
}
