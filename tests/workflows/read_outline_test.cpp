// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/read_outline.h"

#include "core/base/error.h"
#include "core/dicom/series_layout.h"
#include "core/inference/crop_patches.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/text_file.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/segmentation_file.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using imaging::WorldPoint;
using testing::HasSubstr;

namespace {

constexpr inference::PatchGrid kGrid{40, 1.0};

SeriesRecord seriesInFrame()
{
    SeriesRecord record = someSeries("2.25.77");
    record.frameOfReferenceUid = "2.25.7";
    return record;
}

/// A CT of 60 x 60 x 40 voxels as DICOM, and balls in it.
class ReadOutline : public testing::Test {
protected:
    ReadOutline()
    {
        ct = {"the CT", dicom::layOut(series).geometry, series.record, &series};
        center = ct.geometry.voxelToWorld({30, 28, 20});
    }

    imaging::Mask ball(WorldPoint at, double radius, std::uint8_t value = 1) const
    {
        const imaging::Geometry& grid = ct.geometry;
        std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
        for (int k = 0; k < grid.size.k; ++k)
            for (int j = 0; j < grid.size.j; ++j)
                for (int i = 0; i < grid.size.i; ++i)
                    if (imaging::distance(grid.voxelToWorld({double(i), double(j), double(k)}), at) <= radius)
                        voxels[grid.offset({i, j, k})] = value;
        return {grid, std::move(voxels)};
    }

    std::string whyRefused(const std::filesystem::path& file, std::optional<int> segment = {}) const
    {
        try {
            readOutline(file, segment, ct, center);
        } catch (const Error& error) {
            EXPECT_THAT(error.message(), HasSubstr(file.string()));
            return error.message();
        }
        return "was read";
    }

    TemporaryFolder folder;
    CtFolder images{*tellingVolume({60, 60, 40}), seriesInFrame()};
    dicom::ScannedSeries series = dicom::scan(images.path()).series.at(0);
    OutlinedCt ct;
    WorldPoint center;
};

} // namespace

TEST_F(ReadOutline, GivesTheSamePatchFromAVolumeFileAndFromSegmentations)
{
    const imaging::Mask mask = ball(center, 8);
    const std::vector<std::uint8_t> expected = inference::cropMask(mask, center, kGrid);
    ASSERT_GT(std::count(expected.begin(), expected.end(), 1), 1500);
    volume_files::writeVolumeFile(mask, folder / "mask.nii.gz");
    volume_files::writeVolumeFile(mask, folder / "mask.mha");
    writeSegmentation({mask}, folder / "binary.dcm", {.isShuffled = true});
    writeSegmentation({ball(center, 8, 200)}, folder / "fractional", {.maximumFraction = 255, .isShuffled = true});
    for (const char* name : {"mask.nii.gz", "mask.mha", "binary.dcm", "fractional"}) {
        const Outline outline = readOutline(folder / name, {}, ct, center);
        EXPECT_EQ(inference::cropMask(*outline.mask, center, kGrid), expected) << name;
    }
    EXPECT_EQ(readOutline(folder / "mask.mha", {}, ct, {}).source, "volume file");
    EXPECT_EQ(readOutline(folder / "binary.dcm", {}, ct, {}).source, "DICOM segmentation");
}

TEST_F(ReadOutline, GivesTheSamePatchFromReadings)
{
    // What is inside of the lines of each slice is a box of 12 x 10 pixels.
    LidcNodule nodule{"n", {}, {}};
    std::vector<std::uint8_t> voxels(ct.geometry.size.voxels(), 0);
    for (int k = 15; k < 25; ++k) {
        const dicom::SliceFile& slice = series.slices[std::size_t(k)];
        nodule.contours.push_back(
            {slice.imagePosition.z, slice.sopInstanceUid, true, {{23, 22}, {36, 22}, {36, 33}, {23, 33}}});
        for (int j = 23; j < 33; ++j)
            for (int i = 24; i < 36; ++i)
                voxels[ct.geometry.offset({i, j, k})] = 1;
    }
    nodule.characteristics.subtlety = 5;
    writeTextFile(folder / "158.xml", lidcText({series.record.seriesUid, "", {{1, {nodule}, {}, {}}}, {}}));
    const Outline outline = readOutline(folder / "158.xml", {}, ct, center);
    EXPECT_EQ(outline.source, "LIDC-IDRI, 1 reader");
    EXPECT_EQ(inference::cropMask(*outline.mask, center, kGrid),
              inference::cropMask(imaging::Mask(ct.geometry, voxels), center, kGrid));
    EXPECT_THAT(whyRefused(folder / "158.xml", 1), HasSubstr("have no segments"));
    writeTextFile(folder / "broken.xml", "<LidcReadMessage><readingSession>");
    EXPECT_THAT(whyRefused(folder / "broken.xml"), HasSubstr("line 1"));
    ct.images = nullptr;
    EXPECT_THAT(whyRefused(folder / "158.xml"), HasSubstr("drawn on DICOM images"));
}

TEST_F(ReadOutline, TakesTheChosenSegment)
{
    const WorldPoint other = center + WorldPoint{9, 0, 0};
    const imaging::Mask first = ball(center, 4), second = ball(other, 3);
    const auto expected = inference::cropMask(second, other, kGrid);
    writeSegmentation({first, second}, folder / "seg.dcm", {.isShuffled = true});
    EXPECT_EQ(inference::cropMask(*readOutline(folder / "seg.dcm", 2, ct, {}).mask, other, kGrid), expected);
    EXPECT_THAT(whyRefused(folder / "seg.dcm"), HasSubstr("it has 2 segments"));
    // In a file of labels the number is the value.
    std::vector<std::uint8_t> labels(first.voxels().begin(), first.voxels().end());
    for (std::size_t n = 0; n < labels.size(); ++n)
        if (second.voxels()[n])
            labels[n] = 7;
    volume_files::writeVolumeFile(imaging::Mask(ct.geometry, labels), folder / "labels.nii.gz");
    EXPECT_EQ(inference::cropMask(*readOutline(folder / "labels.nii.gz", 7, ct, {}).mask, other, kGrid), expected);
    EXPECT_THAT(whyRefused(folder / "labels.nii.gz", 3), HasSubstr("is empty"));
}

TEST_F(ReadOutline, RefusesInWordsWhatIsNoOutlineOfThisNodule)
{
    writeSegmentation({ball(center, 5)}, folder / "foreign.dcm", {.frameOfReferenceUid = "2.25.8"});
    EXPECT_THAT(whyRefused(folder / "foreign.dcm"), HasSubstr("its frame of reference is 2.25.8"));
    writeSegmentation({ball(center, 5)}, folder / "unsaid.dcm", {.frameOfReferenceUid = ""});
    EXPECT_EQ(whyRefused(folder / "unsaid.dcm"), "was read");
    volume_files::writeVolumeFile(ball(center + WorldPoint{0, 0, 20}, 3), folder / "other.nii.gz");
    EXPECT_THAT(whyRefused(folder / "other.nii.gz"), HasSubstr("mm from it"));
    EXPECT_THAT(whyRefused(folder / "none.dcm"), HasSubstr("does not exist"));
    EXPECT_THAT(whyRefused(images.slice(0)), HasSubstr("nor is it a DICOM segmentation"));
    writeTextFile(folder / "notes.txt", "text");
    EXPECT_THAT(whyRefused(folder / "notes.txt"), HasSubstr("nor is it a DICOM segmentation or LIDC-IDRI readings"));
}

TEST(CentreOf, IsTheCentroidOrTheNearestVoxelOfTheMask)
{
    const imaging::Geometry grid = imaging::cubeAround({5, 6, 7}, 21, 0.5);
    EXPECT_LT(imaging::distance(centreOf({grid, std::vector<std::uint8_t>(grid.size.voxels(), 1)}), {5, 6, 7}), 1e-9);
    // A shell, open on one side: its centroid is air.
    std::vector<std::uint8_t> shell(grid.size.voxels(), 0);
    for (int k = 0; k < 21; ++k)
        for (int j = 0; j < 21; ++j)
            for (int i = 0; i < 15; ++i) {
                const double away = imaging::distance(grid.voxelToWorld({double(i), double(j), double(k)}), {5, 6, 7});
                shell[grid.offset({i, j, k})] = away > 3 && away < 4;
            }
    const imaging::Mask open(grid, shell);
    const WorldPoint center = centreOf(open);
    EXPECT_TRUE(open.at(grid.nearestVoxel(center)));
    EXPECT_NEAR(imaging::distance(center, {5, 6, 7}), 3, 0.6);
    EXPECT_LT(center.x, 5) << "away from the opening";
}
