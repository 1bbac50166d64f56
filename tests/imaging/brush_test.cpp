// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/brush.h"
#include "tests/imaging/tilted_grids.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numbers>
#include <random>
#include <utility>

using namespace dsmt::imaging;

namespace {

Mask nothing(const Geometry& grid)
{
    return {grid, std::vector<std::uint8_t>(grid.size.voxels(), 0)};
}

WorldPoint unit(WorldPoint v)
{
    return v * (1 / length(v));
}

/// As the definition reads, voxel by voxel in the patient: distance to a piece of a line, height over a plane.
bool isPainted(const Brush& brush, WorldPoint from, WorldPoint to, WorldPoint voxel)
{
    const WorldPoint way = to - from;
    WorldPoint offset = voxel - from;
    if (brush.layer) {
        const double height = dot(offset, brush.layer->normal);
        const double half = brush.layer->thicknessMm / 2;
        if (height < -half - 1e-6 || height >= half - 1e-6)
            return false;
        offset = offset - brush.layer->normal * height;
    }
    const double squared = dot(way, way);
    const double along = squared > 0 ? std::clamp(dot(offset, way) / squared, 0.0, 1.0) : 0.0;
    return length(offset - way * along) <= brush.radiusMm;
}

std::vector<std::uint8_t> painted(const Geometry& grid, const Brush& brush, WorldPoint from, WorldPoint to,
                                  std::vector<std::uint8_t> voxels, bool inside)
{
    std::size_t at = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i, ++at)
                if (isPainted(brush, from, to, grid.voxelToWorld({double(i), double(j), double(k)})))
                    voxels[at] = inside;
    return voxels;
}

} // namespace

TEST(Brush, PaintsAndErasesWhatEachVoxelAloneWouldSay)
{
    std::mt19937 random(8);
    std::uniform_real_distribution<double> part(0.35, 0.65), radius(0.5, 4), any(-1, 1);
    for (const Geometry& grid : dsmt::imaging::testing::unusualGrids(56)) {
        EditableMask mask(nothing(grid));
        std::vector<std::uint8_t> expected(grid.size.voxels(), 0);
        for (int stroke = 0; stroke < 12; ++stroke) {
            const auto place = [&] {
                return grid.voxelToWorld(
                    {part(random) * grid.size.i, part(random) * grid.size.j, part(random) * grid.size.k});
            };
            Brush brush{radius(random), std::nullopt};
            WorldPoint from = place(), to = place();
            if (stroke % 3 != 0) {
                const WorldPoint normal =
                    stroke % 3 == 1 ? grid.kAxis : unit({any(random), any(random), any(random) + 2});
                brush.layer = paintedLayer(grid, normal, grid.spacing[2]);
                to = to - normal * dot(to - from, normal); // the way lies in the layer
            }
            const bool inside = stroke % 4 != 3;
            MaskChange change;
            EXPECT_TRUE(sweep(mask, brush, from, to, inside, change));
            expected = painted(grid, brush, from, to, std::move(expected), inside);
            ASSERT_EQ(mask.geometry().size, grid.size) << "it did not have to grow";
            ASSERT_TRUE(std::ranges::equal(mask.mask().voxels(), expected)) << "stroke " << stroke;
        }
        EXPECT_GT(std::ranges::count(expected, 1), 100);
    }
}

TEST(Brush, ABallHasTheVolumeOfABall)
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> offset(-0.5, 0.5);
    const Geometry grid = cubeAround({0, 0, 0}, 32, 0.5);
    for (int n = 0; n < 20; ++n) {
        EditableMask mask(nothing(grid));
        MaskChange change;
        const WorldPoint at{offset(random), offset(random), offset(random)};
        sweep(mask, {5, std::nullopt}, at, at, true, change);
        const auto voxels = double(std::ranges::count(mask.mask().voxels(), 1));
        EXPECT_NEAR(voxels * 0.125 / (4.0 / 3 * std::numbers::pi * 125), 1, 0.02);
    }
}

TEST(Brush, LayersOfNeighbouringSlicesShareNoVoxelAndLeaveNoneOut)
{
    const Geometry grid = cubeAround({0, 0, 0}, 40, 0.5);
    for (const double spacing : {0.5, 0.625, 0.7, 1.0, 1.25, 2.5, 3.0})
        for (const double offset : {0.0, 0.1, 0.25}) { // with voxels half way between two slices, and without
            std::vector<int> times(std::size_t(grid.size.k), 0);
            for (int slice = -20; slice <= 20; ++slice) {
                EditableMask mask(nothing(grid));
                MaskChange change;
                const WorldPoint at{0, 0, slice * spacing + offset};
                sweep(mask, {4, paintedLayer(grid, {0, 0, 1}, spacing)}, at, at, true, change);
                for (int k = 0; k < grid.size.k; ++k)
                    times[std::size_t(k)] += mask.at({20, 20, k});
            }
            for (int k = 2; k < 38; ++k)
                EXPECT_EQ(times[std::size_t(k)], 1) << "spacing " << spacing << ", layer " << k;
        }
}

TEST(Brush, ALayerOfAnyDirectionHangsTogetherByFaces)
{
    const Geometry grid = cubeAround({0, 0, 0}, 40, 0.5);
    std::mt19937 random(4);
    std::uniform_real_distribution<double> any(-1, 1);
    for (int n = 0; n < 20; ++n) {
        EditableMask mask(nothing(grid));
        MaskChange change;
        const WorldPoint at{any(random), any(random), any(random)};
        const Brush brush{5, paintedLayer(grid, unit({any(random), any(random), any(random)}), 0.3)};
        sweep(mask, brush, at, at, true, change);
        const Mask disc = mask.mask();
        std::vector<VoxelIndex> front{grid.nearestVoxel(at)};
        std::vector<std::uint8_t> seen(grid.size.voxels(), 0);
        std::size_t reached = 0;
        while (!front.empty()) {
            const VoxelIndex v = front.back();
            front.pop_back();
            if (!grid.contains(v) || !disc.at(v) || std::exchange(seen[grid.offset(v)], 1))
                continue;
            ++reached;
            for (const int step : {-1, 1}) {
                front.push_back({v.i + step, v.j, v.k});
                front.push_back({v.i, v.j + step, v.k});
                front.push_back({v.i, v.j, v.k + step});
            }
        }
        // A few voxels at the rim may touch the rest by an edge only.
        EXPECT_GE(double(reached), 0.97 * double(std::ranges::count(disc.voxels(), 1)));
    }
}
