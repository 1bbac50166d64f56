// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/placed_reads.h"

#include "core/dicom/write_ct.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::workflows;

namespace {

/// A CT of 20 slices, 2.5 mm apart, in a folder.
OpenedSeries writtenCt(const std::filesystem::path& folder)
{
    imaging::Geometry grid = imaging::cubeAround({10, -20, 30}, 20, 1.5);
    grid.spacing[2] = 2.5;
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(7, "series");
    record.studyUid = dicom::derivedUid(7, "study");
    record.frameOfReferenceUid = dicom::derivedUid(7, "frame");
    record.modality = "CT";
    record.sliceThicknessMm = 2.5;
    dicom::writeCtSeries(*fixtures::ball(grid, {10, -20, 40}, 7, 0), record, folder);
    return openSeries(folder, "", {});
}

LidcReads readsOf(const OpenedSeries& ct, double zMm)
{
    const LidcContour contour{zMm, "", true, {{3, 4}, {9, 4}, {9, 12}, {3, 12}}};
    LidcContour hole = contour;
    hole.inclusion = false;
    const LidcNodule nodule{"1", {}, {contour, hole}};
    return {ct.record.seriesUid, "", {{1, {}, {}, {}}, {2, {nodule}, {}, {}}}, {}};
}

} // namespace

TEST(PlacedReads, LieInThePatientWhereTheirPixelsAre)
{
    const fixtures::TemporaryFolder folder;
    const OpenedSeries ct = writtenCt(folder.path() / "ct");
    const imaging::Geometry& grid = ct.volume->geometry();
    const PlacedReads placed = placeReads(readsOf(ct, grid.voxelToWorld({0, 0, 6}).z), ct, {});
    ASSERT_EQ(placed.contours.size(), 2u);
    EXPECT_TRUE(placed.notes.empty());
    const ReaderContour& contour = placed.contours[0];
    EXPECT_EQ(contour.reader, 2);
    EXPECT_TRUE(contour.inclusion);
    EXPECT_FALSE(placed.contours[1].inclusion);
    ASSERT_EQ(contour.points.size(), 4u);
    EXPECT_LT(imaging::distance(contour.points[0], grid.voxelToWorld({3, 4, 6})), 1e-6);
    EXPECT_LT(imaging::distance(contour.points[2], grid.voxelToWorld({9, 12, 6})), 1e-6);
    EXPECT_NEAR(std::abs(contour.half.z), 1.25, 1e-9);
}

TEST(PlacedReads, SayWhatLiesOutsideOfTheCt)
{
    const fixtures::TemporaryFolder folder;
    const OpenedSeries ct = writtenCt(folder.path() / "ct");
    const PlacedReads placed = placeReads(readsOf(ct, 9000), ct, {});
    EXPECT_TRUE(placed.contours.empty());
    EXPECT_EQ(placed.notes.size(), 1u);
}

TEST(PlacedReads, NeedTheImages)
{
    const fixtures::TemporaryFolder folder;
    const OpenedSeries ct = writtenCt(folder.path() / "ct");
    std::filesystem::remove_all(folder.path() / "ct");
    EXPECT_THROW(placeReads(readsOf(ct, 0), ct, {}), Error);
}
