// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/hide.h"

#include "core/imaging/geometry.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;

namespace {

const PatchSpec kSpec{.local = {16, 1.0}, .global = {16, 2.0}};

/// A bright cube of so many mm in the middle of a dark patch.
std::vector<float> patch(const PatchGrid& grid, double sideMm)
{
    std::vector<float> values;
    const auto isNear = [&](int voxel) {
        return std::abs((voxel - (grid.size - 1) / 2.0) * grid.spacingMm) < sideMm / 2;
    };
    for (int k = 0; k < grid.size; ++k)
        for (int j = 0; j < grid.size; ++j)
            for (int i = 0; i < grid.size; ++i)
                values.push_back(isNear(i) && isNear(j) && isNear(k) ? 0.5f : -0.8f);
    return values;
}

PatchPair scene(double sideMm)
{
    return {patch(kSpec.local, sideMm), patch(kSpec.global, sideMm)};
}

std::vector<std::uint8_t> regionOf(const std::vector<float>& local)
{
    std::vector<std::uint8_t> region;
    for (const float value : local)
        region.push_back(value > 0);
    return region;
}

} // namespace

TEST(Hide, PutsWhatLiesAroundInThePlaceOfARegionOnBothScales)
{
    const PatchPair pair = scene(4);
    const auto hidden = withHidden(pair, kSpec, regionOf(pair.local), 0, HiddenPart::Inside);
    ASSERT_TRUE(hidden);
    for (const auto* values : {&hidden->local, &hidden->global})
        for (const float value : *values)
            ASSERT_EQ(value, -0.8f);
}

TEST(Hide, PutsItAroundTheRegionAndLeavesThatAlone)
{
    PatchPair pair = scene(4);
    pair.local.front() = pair.global.front() = 1;
    const auto hidden = withHidden(pair, kSpec, regionOf(scene(4).local), 0, HiddenPart::Outside);
    ASSERT_TRUE(hidden);
    EXPECT_EQ(hidden->local.front(), -0.8f);
    EXPECT_EQ(hidden->global.front(), -0.8f);
    EXPECT_EQ(std::count(hidden->local.begin(), hidden->local.end(), 0.5f), 64);
    EXPECT_EQ(std::count(hidden->global.begin(), hidden->global.end(), 0.5f), 8);
}

TEST(Hide, TakesTheRimAlong)
{
    PatchPair pair = scene(4);
    const imaging::Geometry grid = imaging::cubeAround({}, 16, 1);
    const std::size_t oneOut = grid.offset({10, 8, 8}), threeOut = grid.offset({12, 8, 8});
    pair.local[oneOut] = pair.local[threeOut] = 0.9f;
    const auto hidden = withHidden(pair, kSpec, regionOf(scene(4).local), 2, HiddenPart::Inside);
    ASSERT_TRUE(hidden);
    EXPECT_EQ(hidden->local[oneOut], -0.8f);
    EXPECT_EQ(hidden->local[threeOut], 0.9f);
}

TEST(Hide, GivesNothingForAnEmptyRegionOrOneThatIsAll)
{
    const PatchPair pair = scene(4);
    EXPECT_FALSE(withHidden(pair, kSpec, std::vector<std::uint8_t>(pair.local.size(), 0), 0, HiddenPart::Inside));
    EXPECT_FALSE(withHidden(pair, kSpec, std::vector<std::uint8_t>(pair.local.size(), 1), 0, HiddenPart::Inside));
}
