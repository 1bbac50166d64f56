// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/series_layout.h"

#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;

TEST(SeriesLayout, IsThatOfTheVolumeThatIsReadLater)
{
    const CtFolder folder(*tellingVolume());
    std::filesystem::remove(folder.slice(2));
    const ScanResult scanned = scan(folder.path());
    const SeriesLayout layout = layOut(scanned.series.at(0));
    const SeriesVolume read = readVolume(scanned.series.at(0));
    EXPECT_EQ(layout.geometry.size, read.volume->geometry().size);
    EXPECT_EQ(layout.geometry.origin, read.volume->geometry().origin);
    EXPECT_EQ(layout.geometry.spacing, read.volume->geometry().spacing);
    ASSERT_EQ(layout.findings.size(), 1u);
    EXPECT_EQ(layout.findings[0].finding.code, "missing_slices");
    EXPECT_EQ(layout.findings[0].finding.text, read.findings.at(0).finding.text);
}

TEST(SeriesLayout, RefusesASeriesWithoutSlices)
{
    EXPECT_THROW(layOut({}), Error);
}

TEST(SeriesLayout, DescribesASeriesByItsHeadersAlone)
{
    const CtFolder folder(*tellingVolume());
    std::filesystem::remove(folder.slice(2));
    folder.edit(3, [](DcmDataset& d) { d.putAndInsertString(DCM_LossyImageCompression, "01"); });
    const SeriesDescription described = describe(scan(folder.path()).series.at(0));
    ASSERT_EQ(described.findings.size(), 2u);
    EXPECT_EQ(described.findings[0].finding.code, "missing_slices");
    EXPECT_EQ(described.findings[1].finding.code, "lossy_source");
    EXPECT_EQ(described.findings[1].finding.text, "1 of 4 slices lost detail to lossy compression.");
    EXPECT_TRUE(described.geometry);
    EXPECT_EQ(described.transferSyntaxUid, "1.2.840.10008.1.2.1");
}

TEST(SeriesLayout, DescribesSlicesThatMakeNoVolume)
{
    const CtFolder folder(*tellingVolume());
    ScannedSeries series = scan(folder.path()).series.at(0);
    series.slices.back().position += 100'000; // thousands of its small steps away
    const SeriesDescription described = describe(series);
    EXPECT_FALSE(described.geometry);
    ASSERT_EQ(described.findings.size(), 1u);
    EXPECT_EQ(described.findings[0].finding.code, "no_volume");
    EXPECT_EQ(described.findings[0].finding.severity, Severity::Refusal);
}
