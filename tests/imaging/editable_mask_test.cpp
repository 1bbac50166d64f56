// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/editable_mask.h"

#include "core/imaging/brush.h"
#include "core/imaging/finer_outline.h"
#include "tests/fixtures/shapes.h"
#include "tests/imaging/tilted_grids.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt::imaging;
using dsmt::fixtures::sphereMask;

namespace {

Mask nothing(const Geometry& grid)
{
    return {grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)};
}

double volumeOf(const Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::ranges::count(mask.voxels(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

} // namespace

TEST(EditableMask, GrowsWhereItIsPaintedOnAndKeepsItsVoxelsInPlace)
{
    for (const Geometry& grid : dsmt::imaging::testing::unusualGrids(24)) {
        const WorldPoint middle = grid.center();
        EditableMask small(sphereMask(grid, middle, 2));
        const WorldPoint outside = middle + grid.iAxis * -14.0 + grid.kAxis * 9.0;
        MaskChange change;
        ASSERT_TRUE(sweep(small, {3, std::nullopt}, middle, outside, true, change));
        EXPECT_GT(small.geometry().size.i, grid.size.i);
        EXPECT_EQ(small.geometry().size.i % 2, 0);
        // The same on a grid that is large enough from the start.
        Geometry wide = grid;
        wide.size = {grid.size.i + 120, grid.size.j + 120, grid.size.k + 120};
        wide.origin = grid.voxelToWorld({-60, -60, -60});
        EditableMask large(sphereMask(wide, middle, 2));
        MaskChange same;
        sweep(large, {3, std::nullopt}, middle, outside, true, same);
        EXPECT_TRUE(sameVoxels(small.mask(), *large.trimmed()));
        EXPECT_TRUE(sameVoxels(*small.trimmed(), *large.trimmed()));
        EXPECT_EQ(small.trimmed()->geometry().size, large.trimmed()->geometry().size);
    }
}

TEST(EditableMask, AChangeTurnedOverTwiceIsNoChange)
{
    const Geometry grid = cubeAround({0, 0, 0}, 24, 0.5);
    EditableMask mask(sphereMask(grid, {0, 0, 0}, 4));
    std::mt19937 random(1);
    std::uniform_real_distribution<double> any(-9, 9);
    std::vector<MaskChange> changes;
    std::vector<Mask> states{*mask.trimmed()};
    for (int n = 0; n < 30; ++n) {
        MaskChange& change = changes.emplace_back();
        WorldPoint from{any(random), any(random), any(random)};
        for (int step = 0; step < 3; ++step) {
            const WorldPoint to{any(random), any(random), any(random)};
            sweep(mask, {2, std::nullopt}, from, to, n % 3 != 2, change);
            from = to;
        }
        states.push_back(*mask.trimmed());
    }
    for (int n = 29; n >= 0; --n) {
        mask.turnOver(changes[std::size_t(n)]);
        ASSERT_TRUE(sameVoxels(*mask.trimmed(), states[std::size_t(n)])) << n;
    }
    for (int n = 0; n < 30; ++n)
        mask.turnOver(changes[std::size_t(n)]);
    EXPECT_TRUE(sameVoxels(*mask.trimmed(), states.back()));
    EXPECT_FALSE(sameVoxels(states[3], states[4]));
}

TEST(EditableMask, HoldsNoMoreThanItsLengthAndSaysSo)
{
    EditableMask mask(nothing(cubeAround({0, 0, 0}, 8, 0.5)));
    MaskChange change;
    EXPECT_TRUE(sweep(mask, {3, std::nullopt}, {0, 0, 0}, {60, 0, 0}, true, change));
    EXPECT_FALSE(sweep(mask, {3, std::nullopt}, {60, 0, 0}, {200, 0, 0}, true, change));
    EXPECT_LE(mask.geometry().size.i * 0.5, kLongestMaskMm);
    EXPECT_GT(mask.geometry().size.i * 0.5, kLongestMaskMm - 2);
    const std::size_t flipped = change.size();
    EXPECT_FALSE(sweep(mask, {3, std::nullopt}, {300, 0, 0}, {300, 0, 0}, true, change));
    EXPECT_EQ(change.size(), flipped) << "nothing lies within";
    EXPECT_TRUE(sweep(mask, {3, std::nullopt}, {300, 0, 0}, {300, 0, 0}, false, change)) << "nothing to erase there";
}

TEST(EditableMask, TakesAnotherMaskBesideItsOwnOrInstead)
{
    const Geometry grid = cubeAround({0, 0, 0}, 40, 0.5);
    Geometry shifted = grid;
    shifted.origin = grid.voxelToWorld({10, 4, -6});
    EditableMask mask(sphereMask(grid, {-4, 0, 0}, 3));
    const Mask before = mask.mask(), other = sphereMask(shifted, {5, 2, -3}, 4);
    MaskChange both, instead;
    EXPECT_TRUE(mask.take(other, false, both));
    EXPECT_NEAR(volumeOf(mask.mask()), volumeOf(before) + volumeOf(other), 1e-9);
    EXPECT_TRUE(mask.take(other, true, instead));
    EXPECT_TRUE(sameVoxels(mask.mask(), other));
    mask.turnOver(instead);
    mask.turnOver(both);
    EXPECT_TRUE(sameVoxels(mask.mask(), before));
}

TEST(FinerOutline, LooksLikeTheMaskAndLiesWithinItsVoxels)
{
    const Geometry grid = cubeAround({3, -4, 5}, 48, 1.0);
    const Mask mask = sphereMask(grid, {4.2, -3.7, 5.1}, 7);
    const Mask fine = finerOutline(mask);
    EXPECT_LT(fine.geometry().size.i, 2 * grid.size.i) << "only what is set";
    EXPECT_DOUBLE_EQ(fine.geometry().spacing[1], 0.5);
    EXPECT_NEAR(volumeOf(fine) / volumeOf(mask), 1, 0.02);
    for (int k = 0; k < fine.geometry().size.k; ++k) {
        const VoxelPoint at = grid.worldToVoxel(fine.geometry().voxelToWorld({0, 0, double(k)}));
        EXPECT_NEAR(std::abs(at.k - std::round(at.k)), 0.25, 1e-9);
    }
    // A lattice that is there already says the same.
    EditableMask edited(fine);
    MaskChange change;
    sweep(edited, {4, std::nullopt}, {12, 0, 0}, {14, -8, 1}, true, change);
    EXPECT_TRUE(sameVoxels(outlineOn(edited.lattice(), mask), fine));
}
