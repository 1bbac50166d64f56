// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/place_contours.h"

#include "core/dicom/read_volume.h"
#include "core/dicom/write_ct.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <cmath>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using imaging::WorldPoint;
using testing::ElementsAre;

namespace {

/// Five slices 2.5 mm apart from z = -10 on, turned by 30 degrees in the plane; pixels of 0.5 mm along a row and
/// 0.75 mm down a column.
dicom::ScannedSeries turnedSeries()
{
    dicom::ScannedSeries series;
    series.record.rows = 40;
    series.record.columns = 60;
    series.rowDirection = {std::sqrt(0.75), 0.5, 0};
    series.columnDirection = {-0.5, std::sqrt(0.75), 0};
    series.pixelSpacing = {0.5, 0.75};
    for (int k = 0; k < 5; ++k) {
        dicom::SliceFile slice;
        slice.sopInstanceUid = "1.2." + std::to_string(k);
        slice.imagePosition = {100, -50, -10 + 2.5 * k};
        slice.position = slice.imagePosition.z;
        series.slices.push_back(slice);
    }
    return series;
}

LidcContour contourAt(double z, const std::string& sopUid, std::vector<LidcPixel> points = {{0, 0}, {2, 4}})
{
    return {z, sopUid, true, std::move(points)};
}

std::vector<std::string> reasonsOf(const PlacedNodule& placed)
{
    std::vector<std::string> reasons;
    for (const UnplacedContour& contour : placed.unplaced)
        reasons.push_back(contour.reason);
    return reasons;
}

} // namespace

TEST(PlaceContours, PutsPixelCentresIntoPatientSpace)
{
    const PlacedNodule placed = placeContours({"1", {}, {contourAt(-5, "1.2.2")}}, turnedSeries());
    ASSERT_EQ(placed.contours.size(), 1u);
    EXPECT_TRUE(placed.unplaced.empty());
    EXPECT_EQ(placed.contours[0].slice, 2u);
    EXPECT_FALSE(placed.contours[0].byPosition);
    ASSERT_EQ(placed.contours[0].points.size(), 2u);
    EXPECT_EQ(placed.contours[0].points[0], (WorldPoint{100, -50, -5}));
    // 1 mm along the row, 3 mm down the column.
    const WorldPoint expected{100 + std::sqrt(0.75) - 1.5, -50 + 0.5 + 3 * std::sqrt(0.75), -5};
    EXPECT_LT(imaging::distance(placed.contours[0].points[1], expected), 1e-12);
}

TEST(PlaceContours, BelievesTheUidMoreThanThePosition)
{
    const PlacedNodule placed = placeContours({"1", {}, {contourAt(700, "1.2.4")}}, turnedSeries());
    ASSERT_EQ(placed.contours.size(), 1u);
    EXPECT_EQ(placed.contours[0].slice, 4u);
}

TEST(PlaceContours, FallsBackToTheNearestSliceWithinHalfASpacing)
{
    const PlacedNodule placed = placeContours(
        {"1", {}, {contourAt(-6.3, "9.9"), contourAt(-6.2, ""), contourAt(1.2, ""), contourAt(1.3, "9.9")}},
        turnedSeries());
    ASSERT_EQ(placed.contours.size(), 3u);
    EXPECT_EQ(placed.contours[0].slice, 1u);
    EXPECT_EQ(placed.contours[1].slice, 2u);
    EXPECT_EQ(placed.contours[2].slice, 4u);
    EXPECT_EQ(placed.contours[2].contour, 2u);
    EXPECT_TRUE(placed.contours[2].byPosition);
    EXPECT_THAT(reasonsOf(placed), ElementsAre("the series has no slice at z = 1.3 mm"));
}

TEST(PlaceContours, ChoosesByPositionAmongImagesThatShareAUid)
{
    dicom::ScannedSeries series = turnedSeries();
    for (dicom::SliceFile& slice : series.slices)
        slice.sopInstanceUid = "1.2";
    const PlacedNodule placed = placeContours({"1", {}, {contourAt(-2.5, "1.2"), contourAt(30, "1.2")}}, series);
    ASSERT_EQ(placed.contours.size(), 1u);
    EXPECT_EQ(placed.contours[0].slice, 3u);
    EXPECT_FALSE(placed.contours[0].byPosition);
    EXPECT_THAT(reasonsOf(placed), ElementsAre("the series has no slice at z = 30 mm"));
}

TEST(PlaceContours, RefusesPixelsThatTheImageDoesNotHave)
{
    const PlacedNodule placed = placeContours(
        {"1", {}, {contourAt(-10, "1.2.0", {{59, 39}}), contourAt(-10, "1.2.0", {{0, 0}, {60, 0}})}}, turnedSeries());
    EXPECT_EQ(placed.contours.size(), 1u);
    EXPECT_THAT(reasonsOf(placed), ElementsAre("it leaves the image of 60 x 40 pixels at z = -10 mm"));
}

TEST(PlaceContours, PlacesNothingInAnEmptySeriesAndKnowsASingleSlice)
{
    dicom::ScannedSeries series = turnedSeries();
    series.slices.resize(1);
    series.record.sliceThicknessMm = 1;
    EXPECT_TRUE(placeMark({"1", -10.5, "", {0, 0}}, series));
    EXPECT_FALSE(placeMark({"1", -11, "", {0, 0}}, series));
    series.slices.clear();
    EXPECT_FALSE(placeMark({"1", -10, "1.2.0", {0, 0}}, series));
    EXPECT_EQ(placeContours({"1", {}, {contourAt(-10, "1.2.0")}}, series).unplaced.size(), 1u);
}

TEST(PlaceContours, NamesWhatLiesOutsideOfTheSeries)
{
    const LidcNodule inside{"in", {}, {contourAt(-10, "1.2.0")}},
        partly{"part", {}, {contourAt(-10, "1.2.0"), contourAt(50, "")}};
    const LidcReads reads{
        "1",
        "",
        {{1, {inside, partly}, {{"s", -10, "", {0, 0}}}, {{"n", -10, "", {0, 40}}}}, {2, {}, {{"t", 9, "", {}}}, {}}},
        {}};
    EXPECT_THAT(unplacedMarks(reads, turnedSeries()),
                ElementsAre("reader 1, nodule \"part\": 1 of 2 contours are outside of the series (the series has no "
                            "slice at z = 50 mm)",
                            "reader 1, non-nodule \"n\": it is outside of the series",
                            "reader 2, small nodule \"t\": it is outside of the series"));
}

TEST(PlaceContours, AgreesWithTheVolumeThatIsRead)
{
    const TemporaryFolder folder;
    SeriesRecord record;
    record.seriesUid = "2.25.1";
    record.studyUid = "2.25.9";
    record.modality = "CT";
    imaging::Geometry geometry = imaging::cubeAround({10, 20, 30}, 12, 1.0);
    geometry.spacing = {0.7, 0.7, 1.25};
    dicom::writeCtSeries(*ball(geometry, geometry.center(), 3, 30), record, folder.path());
    const dicom::ScannedSeries series = dicom::scan(folder.path()).series.at(0);
    const auto volume = dicom::readVolume(series).volume;
    for (int k = 0; k < 12; ++k) {
        const WorldPoint expected = volume->geometry().voxelToWorld({7, 3, double(k)});
        const auto placed = placeMark({"1", expected.z + 0.6, "", {7, 3}}, series);
        ASSERT_TRUE(placed);
        EXPECT_LT(imaging::distance(*placed, expected), 1e-4);
    }
}
