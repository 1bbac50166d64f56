// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/open_series.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::workflows;

namespace {

dicom::ScannedSeries seriesOf(const std::string& uid, std::size_t slices)
{
    dicom::ScannedSeries series;
    series.record.seriesUid = uid;
    series.slices.resize(slices);
    return series;
}

} // namespace

TEST(ChooseSeries, TakesTheOneWithMostSlicesUnlessOneIsNamed)
{
    SourceContents contents;
    contents.ct.series = {seriesOf("1.1", 3), seriesOf("1.2", 90), seriesOf("1.3", 2)};
    contents.volumes.resize(1);
    contents.volumes[0].record.seriesUid = "1.4";
    const auto imagesOf = [&](const std::string& uid) {
        return std::get<const dicom::ScannedSeries*>(chooseSeries(contents, "folder", uid))->record.seriesUid;
    };
    EXPECT_EQ(imagesOf(""), "1.2");
    EXPECT_EQ(imagesOf("1.3"), "1.3");
    EXPECT_EQ(std::get<const FoundVolume*>(chooseSeries(contents, "folder", "1.4")), &contents.volumes[0]);
    EXPECT_THROW(chooseSeries(contents, "folder", "9"), Error);
    contents.ct.series[0].record.part = "whole";
    EXPECT_THROW(chooseSeries(contents, "folder", "1.1", "other"), Error);
    contents.ct.series.clear();
    EXPECT_EQ(std::get<const FoundVolume*>(chooseSeries(contents, "folder", "")), &contents.volumes[0]);
}

TEST(ChooseSeries, SaysWhyThereIsNone)
{
    SourceContents contents;
    contents.ct.rejected = {{"folder/notes.dcm", "it is no DICOM file"}};
    try {
        chooseSeries(contents, "folder", "");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_EQ(error.message(), "folder holds no CT series (notes.dcm: it is no DICOM file)");
    }
}
