// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/series_layout.h"

#include "core/dicom/read_volume.h"
#include "tests/dicom/ct_folder.h"

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
