// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_slice.h"

#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

/// Slice k of a volume.
std::vector<std::int16_t> sliceOf(const imaging::Volume& volume, int k)
{
    const std::size_t plane = volume.voxels().size() / std::size_t(volume.geometry().size.k);
    const auto slice = volume.voxels().subspan(std::size_t(k) * plane, plane);
    return {slice.begin(), slice.end()};
}

} // namespace

TEST(ReadSlice, IsThatSliceOfTheVolume)
{
    const CtFolder folder(*tellingVolume({8, 6, 7}));
    fs::remove(folder.slice(3)); // read between its neighbours
    const ScannedSeries series = scan(folder.path()).series.at(0);
    const imaging::VolumePtr whole = readVolume(series).volume;
    for (int k = 0; k < 7; ++k) {
        const imaging::VolumePtr slice = readSlice(series, k);
        EXPECT_EQ(voxelsOf(*slice), sliceOf(*whole, k)) << k;
        imaging::Geometry expected = whole->geometry();
        EXPECT_EQ(slice->geometry().size, (imaging::Size{8, 6, 1}));
        EXPECT_EQ(slice->geometry().spacing, expected.spacing);
        EXPECT_EQ(slice->geometry().origin, expected.voxelToWorld({0, 0, double(k)}));
        EXPECT_EQ(slice->geometry().kAxis, expected.kAxis);
    }
    EXPECT_EQ(voxelsOf(*readMiddleSlice(series)), sliceOf(*whole, 3));
}

TEST(ReadSlice, NeedsNoOtherFile)
{
    const auto whole = tellingVolume();
    const CtFolder folder(*whole);
    const ScannedSeries series = scan(folder.path()).series.at(0);
    for (const int k : {0, 1, 3, 4})
        fs::remove(folder.slice(k));
    EXPECT_EQ(voxelsOf(*readMiddleSlice(series)), sliceOf(*whole, 2));
    try {
        readSlice(series, 1);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_THAT(error.message(), testing::HasSubstr("reading series 2.25.1001"));
        EXPECT_THAT(error.message(), testing::HasSubstr("CT000002.dcm"));
    }
    EXPECT_THROW(readSlice(series, 5), Error);
    EXPECT_THROW(readSlice(series, -1), Error);
}

TEST(SeriesThumbnail, IsThatOfTheMiddleSlice)
{
    const auto whole = tellingVolume();
    const CtFolder folder(*whole);
    const GreyWindow window{-800, 400};
    EXPECT_EQ(thumbnail(scan(folder.path()).series.at(0), 5, window), thumbnailOf(*whole, 2, 5, window));
}
