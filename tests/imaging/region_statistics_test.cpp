// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/region_statistics.h"

#include "core/imaging/sample.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>
#include <vector>

using namespace dsmt::imaging;

namespace {

constexpr WorldPoint kUp{0, 0, 1};

/// 40 x 30 x 12 voxels, anisotropic and turned about z.
Geometry turnedGrid()
{
    Geometry grid;
    grid.size = {40, 30, 12};
    grid.origin = {-31.5, 112.25, -740.125};
    grid.spacing = {0.7, 0.9, 2.5};
    grid.iAxis = {std::cos(0.3), std::sin(0.3), 0};
    grid.jAxis = {-std::sin(0.3), std::cos(0.3), 0};
    return grid;
}

Volume noise(const Geometry& grid, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<std::int16_t> voxels(grid.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(int(random() % 4000) - 1000);
    return {grid, std::move(voxels)};
}

/// HU = 10 x + 20 y - 5 z - 300 in the patient, from the middle of the grid; whole numbers on a grid of 1 mm.
Volume ramp(int size)
{
    const Geometry grid = cubeAround({0, 0, 0}, size, 1);
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < size; ++k)
        for (int j = 0; j < size; ++j)
            for (int i = 0; i < size; ++i) {
                const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                voxels.push_back(std::int16_t(std::lround(10 * at.x + 20 * at.y - 5 * at.z - 300)));
            }
    return {grid, std::move(voxels)};
}

/// Straight from the definition.
RegionStatistics naiveStatistics(const std::vector<double>& values)
{
    RegionStatistics statistics{values.size(), 0, 0, 1e9, -1e9, 0};
    for (const double value : values) {
        statistics.meanHu += value / double(values.size());
        statistics.minHu = std::min(statistics.minHu, value);
        statistics.maxHu = std::max(statistics.maxHu, value);
    }
    for (const double value : values)
        statistics.sdHu += std::pow(value - statistics.meanHu, 2) / double(values.size());
    statistics.sdHu = std::sqrt(statistics.sdHu);
    return statistics;
}

void expectSame(const std::optional<RegionStatistics>& found, const std::vector<double>& values)
{
    ASSERT_EQ(found.has_value(), !values.empty());
    if (values.empty())
        return;
    const RegionStatistics expected = naiveStatistics(values);
    EXPECT_EQ(found->samples, expected.samples);
    EXPECT_NEAR(found->meanHu, expected.meanHu, 1e-8);
    EXPECT_NEAR(found->sdHu, expected.sdHu, 1e-8);
    EXPECT_EQ(found->minHu, expected.minHu);
    EXPECT_EQ(found->maxHu, expected.maxHu);
}

/// Sum of the angles under which the sides are seen: about 2 pi times the number of turns (Sunday 2001 calls it the
/// winding number); for simple polygons not 0 means inside.
bool isInside(const std::vector<WorldPoint>& corners, WorldPoint at, WorldPoint normal)
{
    double angle = 0;
    for (std::size_t n = 0; n < corners.size(); ++n) {
        const WorldPoint from = corners[n] - at, to = corners[(n + 1) % corners.size()] - at;
        angle += std::atan2(dot(cross(from, to), normal), dot(from, to));
    }
    return std::abs(angle) > std::numbers::pi;
}

/// A star around a middle, without crossings.
std::vector<WorldPoint> star(WorldPoint middle, WorldPoint right, WorldPoint down, double reach, std::mt19937& random)
{
    std::uniform_real_distribution<double> part(0.3, 1);
    std::vector<WorldPoint> corners;
    for (int n = 0; n < 17; ++n) {
        const double angle = 2 * std::numbers::pi * n / 17, radius = reach * part(random);
        corners.push_back(middle + right * (radius * std::cos(angle)) + down * (radius * std::sin(angle)));
    }
    return corners;
}

} // namespace

TEST(RegionStatistics, OfARectangleIsThatOfItsVoxels)
{
    const Volume volume = ramp(21);
    // 5 x 3 voxel centres around (2, -1, 4).
    const std::vector<WorldPoint> corners{{-0.5, -2.5, 4}, {4.5, -2.5, 4}, {4.5, 0.5, 4}, {-0.5, 0.5, 4}};
    const auto found = polygonStatistics(volume, corners, kUp);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->samples, 15u);
    EXPECT_DOUBLE_EQ(found->meanHu, 10 * 2 + 20 * -1 - 5 * 4 - 300);
    // Independent uniform steps: variance (n^2 - 1) / 12 of each.
    EXPECT_DOUBLE_EQ(found->sdHu, std::sqrt(100 * 24 / 12.0 + 400 * 8 / 12.0));
    EXPECT_EQ(found->minHu, found->meanHu - 20 - 20);
    EXPECT_EQ(found->maxHu, found->meanHu + 20 + 20);
    EXPECT_DOUBLE_EQ(found->sampledMm2, 15);
}

TEST(RegionStatistics, OfRegionsSideBySideShareNoSample)
{
    const Volume volume = ramp(21);
    // The side between them runs through voxel centres.
    const auto left =
        polygonStatistics(volume, std::vector<WorldPoint>{{-5, -5, 0}, {0, -5, 0}, {0, 5, 0}, {-5, 5, 0}}, kUp);
    const auto right =
        polygonStatistics(volume, std::vector<WorldPoint>{{0, -5, 0}, {5, -5, 0}, {5, 5, 0}, {0, 5, 0}}, kUp);
    EXPECT_EQ(left->samples, 50u);
    EXPECT_EQ(right->samples, 50u);
    // x from -5 to -1 and from 0 to 4, y from -5 to 4.
    EXPECT_DOUBLE_EQ(left->meanHu, 10 * -3 + 20 * -0.5 - 300);
    EXPECT_DOUBLE_EQ(right->meanHu, 10 * 2 + 20 * -0.5 - 300);
}

TEST(RegionStatistics, OfACircleHasItsOutlineOnEverySide)
{
    const Volume volume = ramp(21);
    const auto found = ellipseStatistics(volume, {1, 2, 3}, {3, 0, 0}, {0, 3, 0});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->samples, 29u); // whole (x, y) with x^2 + y^2 <= 9
    EXPECT_DOUBLE_EQ(found->meanHu, 10 + 40 - 15 - 300);
    const auto turned = ellipseStatistics(volume, {1, 2, 3}, WorldPoint{1.8, 2.4, 0}, WorldPoint{-2.4, 1.8, 0});
    EXPECT_EQ(turned->samples, 29u);
}

TEST(RegionStatistics, OfEllipsesIsThatOfTheVoxelsWithinOnEveryAxis)
{
    const Geometry grid = turnedGrid();
    const Volume volume = noise(grid, 1);
    std::mt19937 random(2);
    std::uniform_real_distribution<double> part(-0.1, 1.1), size(0.3, 12), turn(0, 7);
    const std::array<WorldPoint, 3> axes{grid.iAxis, grid.jAxis, grid.kAxis};
    for (int trial = 0; trial < 300; ++trial) {
        const std::size_t across = std::size_t(trial % 3);
        const WorldPoint right = axes[(across + 1) % 3], down = axes[(across + 2) % 3];
        const WorldPoint center = grid.voxelToWorld({part(random) * 40, part(random) * 30, part(random) * 12});
        const double angle = turn(random), a = size(random), b = size(random);
        const WorldPoint first = (right * std::cos(angle) + down * std::sin(angle)) * a;
        const WorldPoint second = (down * std::cos(angle) - right * std::sin(angle)) * b;
        std::vector<double> values;
        for (int k = 0; k < 12; ++k)
            for (int j = 0; j < 30; ++j)
                for (int i = 0; i < 40; ++i) {
                    const WorldPoint away = grid.voxelToWorld({double(i), double(j), double(k)}) - center;
                    const double x = dot(away, first) / a / a, y = dot(away, second) / b / b;
                    if (std::abs(dot(away, axes[across])) < grid.spacing[across] / 2 && x * x + y * y <= 1)
                        values.push_back(volume.at({i, j, k}));
                }
        expectSame(ellipseStatistics(volume, center, first, second), values);
    }
}

TEST(RegionStatistics, OfPolygonsIsThatOfTheVoxelsWithin)
{
    const Geometry grid = turnedGrid();
    const Volume volume = noise(grid, 3);
    std::mt19937 random(4);
    std::uniform_real_distribution<double> part(-0.1, 1.1), size(0.5, 14);
    for (int trial = 0; trial < 60; ++trial) {
        const WorldPoint middle = grid.voxelToWorld({part(random) * 40, part(random) * 30, 5.3});
        const auto corners = star(middle, grid.iAxis, grid.jAxis, size(random), random);
        std::vector<double> values;
        for (int j = 0; j < 30; ++j)
            for (int i = 0; i < 40; ++i)
                if (isInside(corners, grid.voxelToWorld({double(i), double(j), 5.3}), kUp))
                    values.push_back(volume.at({i, j, 5}));
        const auto found = polygonStatistics(volume, corners, kUp);
        expectSame(found, values);
        if (found) {
            EXPECT_NEAR(found->sampledMm2, double(values.size()) * 0.63, 1e-9);
        }
    }
}

TEST(RegionStatistics, OnAnObliquePlaneFollowsAPlaneOfHu)
{
    const Volume volume = ramp(61);
    std::mt19937 random(5);
    std::normal_distribution<double> any;
    for (int trial = 0; trial < 20; ++trial) {
        const WorldPoint about{any(random), any(random), any(random)};
        const WorldPoint normal = about * (1 / length(about));
        const WorldPoint across = cross(normal, {any(random), any(random), any(random)});
        const WorldPoint right = across * (1 / length(across)), down = cross(normal, right);
        const WorldPoint center{any(random), any(random), any(random)};
        const double a = 14, b = 9;
        const auto found = ellipseStatistics(volume, center, right * a, down * b);
        ASSERT_TRUE(found);
        const double areaMm2 = std::numbers::pi * a * b;
        EXPECT_NEAR(found->sampledMm2, areaMm2, areaMm2 * 0.03);
        const WorldPoint slope{10, 20, -5};
        EXPECT_NEAR(found->meanHu, dot(slope, center) - 300, 5);
        // Uniform on an ellipse: variance a^2 / 4 along each semi-axis.
        EXPECT_NEAR(found->sdHu, std::hypot(dot(slope, right) * a, dot(slope, down) * b) / 2, 4);
    }
}

TEST(RegionStatistics, OnAnObliquePlaneIsThatOfTheStatedLattice)
{
    const Geometry grid = turnedGrid();
    const Volume volume = noise(grid, 6);
    std::mt19937 random(7);
    // Turned about j: the lattice runs along j and along i as it is laid on the plane.
    const WorldPoint normal = grid.kAxis * std::cos(0.4) + grid.iAxis * std::sin(0.4);
    const WorldPoint along = grid.iAxis * std::cos(0.4) - grid.kAxis * std::sin(0.4);
    const WorldPoint middle = grid.center() + normal * 1.3;
    const auto corners = star(middle, along, grid.jAxis, 40, random); // reaches out of the volume
    const WorldPoint foot = grid.origin + normal * dot(middle - grid.origin, normal);
    std::vector<double> values;
    for (int y = -100; y < 100; ++y)
        for (int x = -100; x < 100; ++x) {
            const WorldPoint at = foot + along * (x * 0.7) + grid.jAxis * (y * 0.7);
            if (!grid.contains(at) || !isInside(corners, at, normal))
                continue;
            VoxelPoint voxel = grid.worldToVoxel(at);
            voxel = {std::clamp(voxel.i, 0.0, 39.0), std::clamp(voxel.j, 0.0, 29.0), std::clamp(voxel.k, 0.0, 11.0)};
            values.push_back(sampleLinear(volume, voxel));
        }
    const auto found = polygonStatistics(volume, corners, normal);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->samples, values.size());
    EXPECT_NEAR(found->meanHu, naiveStatistics(values).meanHu, 0.01);
    EXPECT_NEAR(found->sdHu, naiveStatistics(values).sdHu, 0.01);
    EXPECT_NEAR(found->sampledMm2, double(values.size()) * 0.49, 1e-9);
}

TEST(RegionStatistics, AreNothingWhereNoSampleLies)
{
    const Volume volume = ramp(21);
    EXPECT_FALSE(ellipseStatistics(volume, {0.5, 0.5, 0}, {0.4, 0, 0}, {0, 0.4, 0}));
    EXPECT_FALSE(ellipseStatistics(volume, {0.5, 0.5, 0.3}, {0.2, 0, 0.05}, {0, 0.2, 0}));
    EXPECT_FALSE(ellipseStatistics(volume, {0, 0, 0}, {0, 0, 0}, {0, 5, 0}));
    EXPECT_FALSE(ellipseStatistics(volume, {0, 0, 11}, {5, 0, 0}, {0, 5, 0})); // a slice beyond the last
    EXPECT_FALSE(ellipseStatistics(volume, {500, 0, 0}, {5, 0, 0}, {0, 5, 0}));
    EXPECT_FALSE(polygonStatistics(volume, std::vector<WorldPoint>{{0.2, 0.2, 0}, {0.8, 0.2, 0}, {0.5, 0.8, 0}}, kUp));
    EXPECT_FALSE(polygonStatistics(volume, std::vector<WorldPoint>{{0, 0, 0}, {5, 5, 0}}, kUp));
    const Volume nothing(Geometry{}, std::vector<std::int16_t>{});
    EXPECT_FALSE(ellipseStatistics(nothing, {0, 0, 0}, {5, 0, 0}, {0, 5, 0}));
}

TEST(RegionStatistics, OfOneVoxelHaveNoSpread)
{
    const auto found = ellipseStatistics(ramp(21), {1, 1, 1}, {0.4, 0, 0}, {0, 0.4, 0});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->samples, 1u);
    EXPECT_EQ(found->sdHu, 0);
    EXPECT_EQ(found->minHu, -275);
    EXPECT_EQ(found->maxHu, -275);
}

TEST(RegionStatistics, OfRegionsFarLargerThanTheVolumeAreThatOfTheSlice)
{
    const Volume volume = ramp(21);
    EXPECT_EQ(ellipseStatistics(volume, {0, 0, 0}, {1e6, 0, 0}, {0, 1e6, 0})->samples, 441u);
    const std::vector<WorldPoint> corners{{-1e6, -1e6, 0}, {1e6, -1e6, 0}, {1e6, 1e6, 0}, {-1e6, 1e6, 0}};
    EXPECT_EQ(polygonStatistics(volume, corners, kUp)->samples, 441u);
}
