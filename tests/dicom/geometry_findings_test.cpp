// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/geometry_findings.h"

#include <cmath>
#include <gmock/gmock.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::dicom;
using testing::HasSubstr;

namespace {

/// Slices 1 mm apart along z whose places drift along y as under a tilted gantry.
ScannedSeries tilted(double degrees, int slices = 50)
{
    ScannedSeries series;
    series.record.rows = series.record.columns = 512;
    series.rowDirection = {1, 0, 0};
    series.columnDirection = {0, 1, 0};
    series.pixelSpacing = {0.7, 0.7};
    for (int k = 0; k < slices; ++k) {
        SliceFile slice;
        slice.position = k;
        slice.imagePosition = {-180, -180 + k * std::tan(degrees * std::numbers::pi / 180), double(k)};
        series.slices.push_back(slice);
    }
    return series;
}

std::vector<GeometryFinding> findingsOf(const ScannedSeries& series)
{
    std::vector<double> positions;
    for (const SliceFile& slice : series.slices)
        positions.push_back(slice.position);
    return geometryFindings(series, layOutSlices(positions));
}

} // namespace

TEST(GeometryFindings, AreEmptyForAnEvenStack)
{
    EXPECT_TRUE(findingsOf(tilted(0)).empty());
    EXPECT_TRUE(findingsOf(tilted(0.05)).empty());
}

TEST(GeometryFindings, SeeAGantryTiltInThePositions)
{
    const auto strong = findingsOf(tilted(15));
    ASSERT_EQ(strong.size(), 1u);
    EXPECT_EQ(strong[0].finding.code, "gantry_tilt");
    EXPECT_EQ(strong[0].finding.severity, Severity::Refusal);
    EXPECT_THAT(strong[0].finding.text, HasSubstr("15.0 degrees"));
    EXPECT_DOUBLE_EQ(strong[0].from.z, 0);
    EXPECT_DOUBLE_EQ(strong[0].to.z, 49);
    EXPECT_EQ(findingsOf(tilted(0.5)).at(0).finding.severity, Severity::Warning);
}

TEST(GeometryFindings, SeeSlicesShiftedSideways)
{
    ScannedSeries series = tilted(0);
    series.slices[20].imagePosition.x += 4;
    const auto found = findingsOf(series);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].finding.code, "shifted_slices");
    EXPECT_THAT(found[0].finding.text, HasSubstr("4.0 mm at 20.00 mm"));
}

TEST(GeometryFindings, NoteAnisotropicPixels)
{
    ScannedSeries series = tilted(0);
    series.pixelSpacing = {0.7, 0.9};
    const auto found = findingsOf(series);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].finding.code, "anisotropic_pixels");
    EXPECT_EQ(found[0].finding.severity, Severity::Note);
    EXPECT_THAT(found[0].finding.text, HasSubstr("0.700 mm wide and 0.900 mm high"));
}
