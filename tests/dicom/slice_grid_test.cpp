// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/slice_grid.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::dicom;

TEST(LayOutSlices, TakesTheSpacingFromPositions)
{
    const std::vector<double> positions{-10, -8.75, -7.5, -6.25};
    const SliceGrid grid = layOutSlices(positions);
    EXPECT_DOUBLE_EQ(grid.spacing, 1.25);
    ASSERT_EQ(grid.slices.size(), 4u);
    for (std::size_t k = 0; k < 4; ++k) {
        EXPECT_EQ(grid.slices[k].lower, k);
        EXPECT_FALSE(grid.slices[k].isInterpolated());
    }
    EXPECT_TRUE(grid.missing.empty() && grid.uneven.empty() && grid.duplicates.empty());
}

TEST(LayOutSlices, ForgivesPositionsRoundedToATenthOfAMillimetre)
{
    const std::vector<double> positions{0, 0.6, 1.3, 1.9, 2.5, 3.1, 3.8, 4.4, 5.0};
    const SliceGrid grid = layOutSlices(positions);
    EXPECT_DOUBLE_EQ(grid.spacing, 0.625);
    EXPECT_TRUE(grid.uneven.empty());
    EXPECT_EQ(grid.slices.size(), 9u);
}

TEST(LayOutSlices, FindsMissingSlicesAndInterpolatesThem)
{
    const std::vector<double> positions{0, 1, 2, 5, 6, 7, 8};
    const SliceGrid grid = layOutSlices(positions);
    ASSERT_EQ(grid.missing.size(), 1u);
    EXPECT_EQ(grid.missing[0].slices, 2u);
    EXPECT_DOUBLE_EQ(grid.missing[0].from, 2);
    EXPECT_DOUBLE_EQ(grid.missing[0].to, 5);
    ASSERT_EQ(grid.slices.size(), 9u);
    EXPECT_EQ(grid.slices[3].lower, 2u);
    EXPECT_EQ(grid.slices[3].upper, 3u);
    EXPECT_NEAR(grid.slices[3].upperWeight, 1.0 / 3, 1e-12);
    EXPECT_NEAR(grid.slices[4].upperWeight, 2.0 / 3, 1e-12);
    EXPECT_FALSE(grid.slices[5].isInterpolated());
}

TEST(LayOutSlices, FindsDuplicatesAndTakesTheFirst)
{
    const std::vector<double> positions{0, 1, 1, 1.001, 2};
    const SliceGrid grid = layOutSlices(positions);
    ASSERT_EQ(grid.duplicates.size(), 1u);
    EXPECT_EQ(grid.duplicates[0].slices, 2u);
    EXPECT_DOUBLE_EQ(grid.duplicates[0].from, 1);
    ASSERT_EQ(grid.slices.size(), 3u);
    EXPECT_EQ(grid.slices[1].lower, 1u);
}

TEST(LayOutSlices, InterpolatesWhereTheSpacingChanges)
{
    const std::vector<double> positions{0, 1, 2, 3, 4, 5, 5.5, 6.2, 7, 8, 9, 10};
    const SliceGrid grid = layOutSlices(positions);
    EXPECT_DOUBLE_EQ(grid.spacing, 1);
    ASSERT_EQ(grid.uneven.size(), 1u);
    EXPECT_EQ(grid.uneven[0].slices, 2u);
    EXPECT_DOUBLE_EQ(grid.uneven[0].from, 5.5);
    EXPECT_DOUBLE_EQ(grid.uneven[0].to, 6.2);
    ASSERT_EQ(grid.slices.size(), 11u);
    EXPECT_TRUE(grid.slices[6].isInterpolated());
    EXPECT_NEAR(grid.slices[6].upperWeight, 0.5 / 0.7, 1e-12);
    EXPECT_TRUE(grid.missing.empty());
}

TEST(LayOutSlices, MakesOneSliceOfOnePlace)
{
    const std::vector<double> positions{3, 3};
    const SliceGrid grid = layOutSlices(positions);
    EXPECT_EQ(grid.slices.size(), 1u);
    EXPECT_EQ(grid.duplicates.size(), 1u);
}

TEST(LayOutSlices, RefusesToInventMostOfAVolume)
{
    const std::vector<double> positions{0, 0.02, 0.04, 1e5};
    EXPECT_THROW(layOutSlices(positions), Error);
}

TEST(WideGaps, EndVolumesOnlyWhereTheyAreWideAndManySteps)
{
    const std::vector<double> scattered{-99, 103, 104, 105}, steps{0, 60, 120, 180}, whole{0, 1, 2, 40, 41};
    EXPECT_EQ(wideGaps(scattered), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(wideGaps(steps).empty());
    EXPECT_TRUE(wideGaps(whole).empty());
}
