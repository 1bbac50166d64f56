// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/blank_nodule.h"

#include "core/imaging/geometry.h"
#include "tests/training/ball_cohort.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::cohort;

namespace {

constexpr double kRadiusMm = 6;

/// A ball of 0 HU in lung of -850 HU, with tissue of 40 HU far to the left.
double huAt(imaging::WorldPoint at)
{
    return at.x > 20 ? 40 : length(at) < kRadiusMm ? 0 : -850;
}

template <class Visit> void eachVoxel(const inference::PatchGrid& grid, Visit visit)
{
    const imaging::Geometry geometry = imaging::cubeAround({}, grid.size, grid.spacingMm);
    std::size_t n = 0;
    for (int k = 0; k < grid.size; ++k)
        for (int j = 0; j < grid.size; ++j)
            for (int i = 0; i < grid.size; ++i)
                visit(n++, geometry.voxelToWorld({double(i), double(j), double(k)}));
}

cohort::PatchRecord ballInLung()
{
    cohort::PatchRecord record;
    eachVoxel(kCachedLocal, [&](std::size_t, imaging::WorldPoint at) {
        record.local.push_back(std::int16_t(huAt(at)));
        record.mask.push_back(length(at) < kRadiusMm);
    });
    eachVoxel(kCachedGlobal,
              [&](std::size_t, imaging::WorldPoint at) { record.global.push_back(std::int16_t(huAt(at))); });
    return record;
}

} // namespace

TEST(BlankNodule, PutsTheSurroundingsInItsPlaceAndNothingElse)
{
    const auto blanked = blankNodule(cohort::CachedNodule(ballInLung()));
    ASSERT_TRUE(blanked);
    eachVoxel(kCachedLocal, [&](std::size_t n, imaging::WorldPoint at) {
        ASSERT_EQ(blanked->local[n], at.x > 20 ? 40 : -850) << at.x << " " << at.y << " " << at.z;
    });
    eachVoxel(kCachedGlobal, [&](std::size_t n, imaging::WorldPoint at) {
        ASSERT_EQ(blanked->global[n], at.x > 20 ? 40 : -850) << at.x << " " << at.y << " " << at.z;
    });
}

TEST(BlankNodule, TakesARimOfTwoMillimetresWithIt)
{
    cohort::PatchRecord record = ballInLung();
    const auto away = [](imaging::WorldPoint at) { return length(at) - kRadiusMm; };
    eachVoxel(kCachedLocal, [&](std::size_t n, imaging::WorldPoint at) {
        if (away(at) > 0.2 && away(at) < 0.9) // at most 0.9 + half a diagonal of a voxel from a set one
            record.local[n] = 111;
        if (away(at) > 9 && away(at) < 9.6) // beyond the shell
            record.local[n] = 222;
    });
    const cohort::CachedNodule nodule(record);
    const auto blanked = blankNodule(nodule);
    ASSERT_TRUE(blanked);
    eachVoxel(kCachedLocal, [&](std::size_t n, imaging::WorldPoint) {
        ASSERT_NE(blanked->local[n], 111);
        ASSERT_EQ(blanked->local[n] == 222, nodule.local[n] == 222);
    });
}

TEST(BlankNodule, NeedsAnOutline)
{
    cohort::PatchRecord unknown = ballInLung(), empty = unknown;
    unknown.mask.clear();
    std::fill(empty.mask.begin(), empty.mask.end(), std::uint8_t(0));
    EXPECT_FALSE(blankNodule(cohort::CachedNodule(unknown)));
    EXPECT_FALSE(blankNodule(cohort::CachedNodule(empty)));
}
