// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/thumbnail.h"

#include <gtest/gtest.h>

using namespace dsmt;

namespace {

/// HU 100 i + 10 j in slice 0 and -1000 in slice 1.
imaging::Volume steps(int columns, int rows, double widthMm = 1, double heightMm = 1)
{
    imaging::Geometry geometry;
    geometry.size = {columns, rows, 2};
    geometry.spacing = {widthMm, heightMm, 1};
    std::vector<std::int16_t> voxels;
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < columns; ++i)
            voxels.push_back(std::int16_t(100 * i + 10 * j));
    voxels.resize(geometry.size.voxels(), -1000);
    return {geometry, std::move(voxels)};
}

} // namespace

TEST(ThumbnailOf, TakesMeansOfTheVoxelsUnderAPixel)
{
    const Thumbnail picture = thumbnailOf(steps(4, 2), 0, 2, {128, 256});
    EXPECT_EQ(picture.width, 2);
    EXPECT_EQ(picture.height, 1);
    // Means 55 and 255 of 0 to 256 HU.
    EXPECT_EQ(picture.pixels, (std::vector<std::uint8_t>{55, 254}));
}

TEST(ThumbnailOf, SharesAVoxelThatLiesUnderTwoPixels)
{
    const Thumbnail picture = thumbnailOf(steps(3, 1), 0, 2, {127.5, 255});
    // (0 + 100 / 2) / 1.5 and (100 / 2 + 200) / 1.5
    EXPECT_EQ(picture.pixels, (std::vector<std::uint8_t>{33, 167}));
}

TEST(ThumbnailOf, HasTrueProportions)
{
    const Thumbnail flat = thumbnailOf(steps(40, 40, 0.5, 0.25), 0, 20);
    EXPECT_EQ(flat.width, 20);
    EXPECT_EQ(flat.height, 10);
    const Thumbnail needle = thumbnailOf(steps(1, 400), 0, 16);
    EXPECT_EQ(needle.width, 1);
    EXPECT_EQ(needle.height, 16);
    EXPECT_EQ(needle.pixels.size(), 16u);
}

TEST(ThumbnailOf, EnlargesWhatIsSmaller)
{
    const Thumbnail picture = thumbnailOf(steps(2, 1), 0, 4, {50, 100});
    EXPECT_EQ(picture.width, 4);
    EXPECT_EQ(picture.height, 2);
    EXPECT_EQ(picture.pixels, (std::vector<std::uint8_t>{0, 0, 255, 255, 0, 0, 255, 255}));
}

TEST(ThumbnailOf, ShowsTheSliceAndTheWindowThatAreAsked)
{
    EXPECT_EQ(thumbnailOf(steps(4, 4), 1, 1).pixels, (std::vector<std::uint8_t>{60}));
    EXPECT_EQ(thumbnailOf(steps(4, 4), 1, 1, {0, 100}).pixels, (std::vector<std::uint8_t>{0}));
    EXPECT_EQ(thumbnailOf(steps(4, 4), 1, 1, {-2000, 100}).pixels, (std::vector<std::uint8_t>{255}));
}
