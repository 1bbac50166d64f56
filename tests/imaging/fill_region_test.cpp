// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/fill_region.h"
#include "tests/fixtures/shapes.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

using namespace dsmt::imaging;
using dsmt::fixtures::ball;
using dsmt::fixtures::sphereMask;

namespace {

constexpr WorldPoint kMiddle{0.3, -0.2, 0.1};

Geometry ctGrid()
{
    return {{96, 96, 72}, {-33, -33, -36}, {0.7, 0.7, 1.0}};
}

Mask nothing()
{
    const Geometry grid = cubeAround({0, 0, 0}, 16, 0.5);
    return {grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)};
}

/// A ball in lung of -850 HU, its edge over one voxel.
VolumePtr inLung(const Geometry& grid, WorldPoint center, double radiusMm, double hu)
{
    const auto inAir = ball(grid, center, radiusMm, hu);
    std::vector<std::int16_t> voxels;
    for (const std::int16_t value : inAir->voxels())
        voxels.push_back(std::int16_t(-850 + (value - kAirHu) * (hu + 850) / (hu - kAirHu)));
    return std::make_shared<const Volume>(grid, std::move(voxels));
}

VolumePtr withNoise(const Volume& volume, double sd)
{
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, sd);
    std::vector<std::int16_t> voxels(volume.voxels().begin(), volume.voxels().end());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(voxel + noise(random));
    return std::make_shared<const Volume>(volume.geometry(), std::move(voxels));
}

/// The largest `away(place)` of what is filled.
template <class Away> double farthest(const Fill& fill, Away away)
{
    const Geometry& grid = fill.voxels.geometry();
    double most = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (fill.voxels.at({i, j, k}))
                    most = std::max(most, away(grid.voxelToWorld({double(i), double(j), double(k)})));
    return most;
}

double volumeOf(const Fill& fill)
{
    return double(std::ranges::count(fill.voxels.voxels(), 1)) * 0.125;
}

} // namespace

TEST(FillRegion, FillsABallToItsBorderWhereverItIsClicked)
{
    const auto ct = withNoise(*inLung(ctGrid(), kMiddle, 8, 40), 30);
    for (const WorldPoint at : {kMiddle, WorldPoint{4, -3, 2}, WorldPoint{-2, 3, -4}}) {
        const Fill fill = fillRegion(nothing(), *ct, {at, std::nullopt, std::nullopt});
        EXPECT_FALSE(fill.hole || fill.cutOff);
        EXPECT_NEAR(fill.clickedHu, 40, 60);
        EXPECT_NEAR(volumeOf(fill) / (4.0 / 3 * std::numbers::pi * 512), 1, 0.08);
    }
}

TEST(FillRegion, StaysOnTheSliceWhenItIsAskedTo)
{
    const auto ct = withNoise(*inLung(ctGrid(), kMiddle, 8, 40), 30);
    const PaintedLayer layer = paintedLayer(nothing().geometry(), {0, 0, 1}, 1.0);
    const WorldPoint at{1, 1, 3};
    const Fill fill = fillRegion(nothing(), *ct, {at, layer, std::nullopt});
    const double radius2 = 64 - 2.9 * 2.9;
    EXPECT_NEAR(volumeOf(fill) / (std::numbers::pi * radius2 * layer.thicknessMm), 1, 0.08);
    EXPECT_LE(farthest(fill, [&](WorldPoint place) { return std::abs(place.z - at.z); }), layer.thicknessMm / 2 + 1e-5);
}

TEST(FillRegion, TakesTheToleranceGivenAndTheOneOfTheRuleOtherwise)
{
    EXPECT_DOUBLE_EQ(toleranceFor(-650, -850), 100);
    EXPECT_DOUBLE_EQ(toleranceFor(-900, -850), 60);
    EXPECT_DOUBLE_EQ(toleranceFor(600, -850), 400);
    // A solid core in ground glass.
    const Geometry grid = ctGrid();
    const auto glass = inLung(grid, kMiddle, 9, -300), core = inLung(grid, kMiddle, 4, 40);
    std::vector<std::int16_t> voxels(grid.size.voxels());
    for (std::size_t n = 0; n < voxels.size(); ++n)
        voxels[n] = std::max(glass->voxels()[n], core->voxels()[n]);
    const Volume ct(grid, std::move(voxels));
    const Fill narrow = fillRegion(nothing(), ct, {kMiddle, std::nullopt, 150});
    EXPECT_DOUBLE_EQ(narrow.toleranceHu, 150);
    EXPECT_NEAR(volumeOf(narrow), 4.0 / 3 * std::numbers::pi * 64, 90);
    EXPECT_NEAR(volumeOf(fillRegion(nothing(), ct, {kMiddle, std::nullopt, 600})), 4.0 / 3 * std::numbers::pi * 729,
                350);
    // By its own rule it takes the core along when the ground glass is clicked.
    const Fill whole = fillRegion(nothing(), ct, {kMiddle + WorldPoint{6.5, 0, 0}, std::nullopt, std::nullopt});
    EXPECT_NEAR(volumeOf(whole), 4.0 / 3 * std::numbers::pi * 729, 250);
}

TEST(FillRegion, ClosesBubblesInWhatItFills)
{
    const Geometry grid = ctGrid();
    const auto solid = inLung(grid, kMiddle, 9, 40);
    const Mask bubble = sphereMask(grid, {2, 2, 1}, 2.2);
    std::vector<std::int16_t> voxels(solid->voxels().begin(), solid->voxels().end());
    for (std::size_t n = 0; n < voxels.size(); ++n)
        if (bubble.voxels()[n])
            voxels[n] = kAirHu;
    const Fill fill = fillRegion(nothing(), Volume(grid, std::move(voxels)), {{-4, -3, 0}, std::nullopt, std::nullopt});
    EXPECT_NEAR(volumeOf(fill) / (4.0 / 3 * std::numbers::pi * 729), 1, 0.06);
}

TEST(FillRegion, CutsOffAVesselThatRunsOutOfANodule)
{
    const Geometry grid = ctGrid();
    const auto solid = inLung(grid, kMiddle, 8, 40);
    std::vector<std::int16_t> voxels(solid->voxels().begin(), solid->voxels().end());
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                if (std::hypot(at.y, at.z) < 1.4)
                    voxels[grid.offset({i, j, k})] = 40;
            }
    const Fill fill = fillRegion(nothing(), Volume(grid, std::move(voxels)), {kMiddle, std::nullopt, std::nullopt});
    EXPECT_FALSE(fill.cutOff);
    EXPECT_NEAR(volumeOf(fill) / (4.0 / 3 * std::numbers::pi * 512), 1, 0.06);
    EXPECT_LT(farthest(fill, [&](WorldPoint place) { return distance(place, kMiddle); }), 10.5);
}

TEST(FillRegion, IsCutOffAtItsReachAndSaysSo)
{
    const auto ct = ball(ctGrid(), kMiddle, 8, 40);
    const WorldPoint inAir{18, 18, 18};
    const Fill fill = fillRegion(nothing(), *ct, {inAir, std::nullopt, std::nullopt});
    EXPECT_TRUE(fill.cutOff);
    const double reach = farthest(fill, [&](WorldPoint place) { return distance(place, inAir); });
    EXPECT_LE(reach, kFillReachMm);
    EXPECT_GT(reach, kFillReachMm - 1);
}

TEST(FillRegion, ClosesAHoleOfTheMaskWhateverTheHu)
{
    const auto ct = ball(ctGrid(), {20, 20, 20}, 3, 40); // nothing near
    const Geometry grid = cubeAround({0, 0, 0}, 40, 0.5);
    const Mask outer = sphereMask(grid, kMiddle, 7), inner = sphereMask(grid, kMiddle, 3);
    std::vector<std::uint8_t> shell(outer.voxels().begin(), outer.voxels().end());
    for (std::size_t n = 0; n < shell.size(); ++n)
        shell[n] = shell[n] && !inner.voxels()[n];
    const Mask mask(grid, std::move(shell));
    const Fill fill = fillRegion(mask, *ct, {kMiddle, std::nullopt, std::nullopt});
    EXPECT_TRUE(fill.hole);
    EXPECT_FALSE(fill.cutOff);
    EXPECT_TRUE(sameVoxels(inner, [&] {
        EditableMask hole(inner);
        MaskChange change;
        hole.take(fill.voxels, true, change);
        return hole.mask();
    }()));
    // Beside the shell there is no hole.
    EXPECT_FALSE(fillRegion(mask, *ct, {{8, 8, 0}, std::nullopt, std::nullopt}).hole);
}
