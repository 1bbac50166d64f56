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
    const dicom::ScanResult scan{{seriesOf("1.1", 3), seriesOf("1.2", 90), seriesOf("1.3", 2)}, {}};
    EXPECT_EQ(chooseSeries(scan, "folder", "").record.seriesUid, "1.2");
    EXPECT_EQ(chooseSeries(scan, "folder", "1.3").record.seriesUid, "1.3");
    EXPECT_THROW(chooseSeries(scan, "folder", "9"), Error);
}

TEST(ChooseSeries, SaysWhyThereIsNone)
{
    const dicom::ScanResult scan{{}, {{"folder/notes.dcm", "it is no DICOM file"}}};
    try {
        chooseSeries(scan, "folder", "");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_EQ(error.message(), "folder holds no CT series (notes.dcm: it is no DICOM file)");
    }
}
