// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/cut_patches.h"

#include "core/inference/crop_patches.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::cohort;

namespace {

constexpr imaging::WorldPoint kMiddle{10, -20, 30};
const PatchGrids kGrids{{32, 1.0}, {16, 2.0}};

/// Where a volume is above -500 HU.
imaging::Mask denseIn(const imaging::Volume& volume)
{
    std::vector<std::uint8_t> voxels;
    for (const std::int16_t hu : volume.voxels())
        voxels.push_back(hu > -500);
    return {volume.geometry(), std::move(voxels)};
}

PatchRecord cut(const imaging::Volume& volume, const imaging::Mask* mask)
{
    PatchRecord record;
    record.id = "n";
    record.labels = {1, -1, 0};
    cutPatches(volume, mask, kMiddle, kGrids, record);
    return record;
}

} // namespace

TEST(CutPatches, MeasureTheNoduleOverItsMask)
{
    const auto volume = fixtures::ball(imaging::cubeAround(kMiddle, 80, 0.5), kMiddle, 7, -40);
    const imaging::Mask mask = denseIn(*volume);
    const PatchRecord record = cut(*volume, &mask);
    EXPECT_NEAR(record.diameterMm, 14, 0.3);
    double sum = 0, count = 0;
    for (std::size_t n = 0; n < record.mask.size(); ++n)
        if (record.mask[n]) {
            sum += record.local[n];
            ++count;
        }
    EXPECT_NEAR(record.meanHu, sum / count, 0.01);
    EXPECT_NEAR(record.meanHu, -80, 40) << "the edge is part air";
    EXPECT_EQ(record.id, "n");
    EXPECT_EQ(record.labels, (std::array<float, 3>{1, -1, 0}));
    EXPECT_EQ(record.mask, inference::cropMask(mask, kMiddle, kGrids.local));
    const auto hu = inference::cropHu(*volume, kMiddle, kGrids.global);
    ASSERT_EQ(record.global.size(), hu.voxels().size());
    for (std::size_t n = 0; n < record.global.size(); ++n)
        ASSERT_NEAR(record.global[n], hu.voxels()[n], 0.5001);
}

TEST(CutPatches, MeasureNothingWhereNoOutlineIsKnown)
{
    const auto volume = fixtures::ball(imaging::cubeAround(kMiddle, 40, 1.0), kMiddle, 7, -40);
    const PatchRecord record = cut(*volume, nullptr);
    EXPECT_TRUE(record.mask.empty());
    EXPECT_EQ(record.diameterMm, 0);
    EXPECT_EQ(record.meanHu, 0);
    EXPECT_EQ(record.local.size(), 32u * 32 * 32);

    const imaging::Mask nothing(volume->geometry(), std::vector<std::uint8_t>(volume->voxels().size(), 0));
    EXPECT_TRUE(cut(*volume, &nothing).mask.empty()) << "an outline of nothing is none";
}

TEST(CutPatches, LimitWhatNoScannerMeasures)
{
    const imaging::Geometry grid = imaging::cubeAround(kMiddle, 40, 1.0);
    const imaging::Volume metal(grid, std::vector<std::int16_t>(grid.size.voxels(), 30000));
    EXPECT_EQ(cut(metal, nullptr).local[16 * 32 * 32 + 16 * 32 + 16], 3071);
}
