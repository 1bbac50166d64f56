// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_segmentation.h"

#include "core/base/error.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/mutator.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/segmentation_file.h"
#include "tests/fixtures/temporary_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <random>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

class ReadSegmentation : public testing::Test {
protected:
    imaging::MaskPtr read(const std::vector<imaging::Mask>& segments, const SegmentationOptions& options = {},
                          std::optional<int> segment = {}, const imaging::Geometry* ct = nullptr) const
    {
        writeSegmentation(segments, file, options);
        return readSegmentation(file, segment, ct).mask;
    }

    std::string whyRefused(const std::vector<imaging::Mask>& segments, const SegmentationOptions& options = {},
                           std::optional<int> segment = {}) const
    {
        writeSegmentation(segments, file, options);
        return whyRefused(segment);
    }

    std::string whyRefused(std::optional<int> segment = {}) const
    {
        try {
            readSegmentation(file, segment);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            EXPECT_THAT(error.message(), HasSubstr(file.string()));
            return error.message();
        }
        return "was read";
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "seg.dcm";
    imaging::Geometry grid = obliqueGrid();
    imaging::Mask mask = randomMask(grid, 1);
};

} // namespace

TEST_F(ReadSegmentation, PutsFramesWhereTheyLieInAnyOrder)
{
    for (const bool isShuffled : {false, true})
        for (const bool hasEmptyFrames : {false, true}) {
            SCOPED_TRACE(testing::Message() << "shuffled " << isShuffled << ", empty frames " << hasEmptyFrames);
            expectSame(*read({mask}, {.isShuffled = isShuffled, .hasEmptyFrames = hasEmptyFrames}), mask);
        }
    const Segmentation whole = readSegmentation(file);
    EXPECT_EQ(whole.segment, 1);
    EXPECT_EQ(whole.label, "segment 1");
    EXPECT_EQ(whole.frameOfReferenceUid, "2.25.7");
    EXPECT_EQ(whole.mask->geometry().size, (imaging::Size{11, 8, 8})) << "cut to what is set";
    EXPECT_TRUE(isSegmentation(file));
}

TEST_F(ReadSegmentation, BelievesGroupsOfFramesAsWellAsSharedOnes)
{
    for (const GroupPlace measures : {GroupPlace::Shared, GroupPlace::PerFrame})
        for (const GroupPlace orientation : {GroupPlace::Shared, GroupPlace::PerFrame})
            expectSame(*read({mask}, {.isShuffled = true, .measures = measures, .orientation = orientation}), mask);
}

TEST_F(ReadSegmentation, TakesHalfOfAFractionForTheSegment)
{
    const imaging::Mask fractions = randomMask(grid, 3, 255), few = randomMask(grid, 4, 9);
    expectSame(*read({fractions}, {.maximumFraction = 255, .isShuffled = true}), fractions, 128);
    expectSame(*read({few}, {.maximumFraction = 9}), few, 5);
    const imaging::Mask ten = randomMask(grid, 5, 10);
    expectSame(*read({ten}, {.maximumFraction = 10}), ten, 5);
    expectSame(*read({fractions}, {.maximumFraction = 255, .transferSyntaxUid = UID_RLELosslessTransferSyntax}),
               fractions, 128);
    expectSame(*read({mask}, {.transferSyntaxUid = UID_DeflatedExplicitVRLittleEndianTransferSyntax}), mask);
    expectSame(*read({mask}, {.transferSyntaxUid = UID_LittleEndianImplicitTransferSyntax}), mask);
}

TEST_F(ReadSegmentation, WantsToKnowWhichOfSeveralSegments)
{
    const imaging::Mask other = randomMask(grid, 2);
    const SegmentationOptions options{.isShuffled = true};
    expectSame(*read({mask, other}, options, 1), mask);
    expectSame(*read({mask, other}, options, 2), other);
    EXPECT_THAT(whyRefused(), HasSubstr("it has 2 segments; say which with #NUMBER behind its name: 1 \"segment 1\", "
                                        "2 \"segment 2\""));
    EXPECT_THAT(whyRefused(3), HasSubstr("it has no segment 3, only 1"));
    const imaging::Mask empty(grid, std::vector<std::uint8_t>(grid.size.voxels(), 0));
    EXPECT_THAT(whyRefused({mask, empty}, {}, 2), HasSubstr("its segment 2 is empty"));
    EXPECT_THAT(whyRefused({mask, empty}, {.hasEmptyFrames = true}, 2), HasSubstr("its segment 2 is empty"));
}

TEST_F(ReadSegmentation, FindsTheDistanceOfItsPlanes)
{
    // Only every other slice shows something.
    std::vector<std::uint8_t> voxels(mask.voxels().begin(), mask.voxels().end());
    const std::size_t plane = std::size_t(grid.size.i) * std::size_t(grid.size.j);
    for (int k = 1; k < grid.size.k; k += 2)
        std::fill_n(voxels.begin() + std::ptrdiff_t(std::size_t(k) * plane), plane, 0);
    const imaging::Mask sparse(grid, voxels);
    EXPECT_NEAR(read({sparse})->geometry().spacing[2], 2.5, 1e-6) << "nothing says more";
    EXPECT_NEAR(read({sparse}, {.spacingBetweenSlices = 1.25})->geometry().spacing[2], 1.25, 1e-9);
    EXPECT_NEAR(read({sparse}, {}, {}, &grid)->geometry().spacing[2], 1.25, 1e-9) << "as the CT says";
    EXPECT_NEAR(read({sparse}, {.sliceThickness = 2.5}, {}, &grid)->geometry().spacing[2], 2.5, 1e-6)
        << "thick frames side by side";
    imaging::Geometry shifted = grid;
    shifted.origin = grid.voxelToWorld({0, 0, 0.5});
    EXPECT_NEAR(read({sparse}, {}, {}, &shifted)->geometry().spacing[2], 2.5, 1e-6) << "it lies between those slices";
    expectSame(*read({sparse}, {.isShuffled = true}, {}, &grid), sparse);
}

TEST_F(ReadSegmentation, ReadsASingleFrameThatSaysHowThickItIs)
{
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (int i = 1; i < 12; ++i)
        for (int j = 0; j < 9; ++j)
            voxels[grid.offset({i, j, 4})] = 1;
    voxels[grid.offset({3, 3, 4})] = 0;
    const imaging::Mask one(grid, voxels);
    EXPECT_THAT(whyRefused({one}), HasSubstr("does not say how thick it is"));
    const auto found = read({one}, {.sliceThickness = 2});
    EXPECT_EQ(found->geometry().size.k, 1);
    EXPECT_EQ(found->geometry().spacing[2], 2);
    EXPECT_EQ(std::count(found->voxels().begin(), found->voxels().end(), 1), 98);
}

TEST_F(ReadSegmentation, RefusesInWordsWhatItCannotPlace)
{
    const auto frameOf = [](DcmDataset& dataset, long frame) {
        DcmItem* item = nullptr;
        EXPECT_TRUE(dataset.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, item, frame).good());
        return item;
    };
    const auto move = [&](long frame, const char* place) {
        return [=](DcmDataset& dataset) {
            DcmItem* position = nullptr;
            frameOf(dataset, frame)->findAndGetSequenceItem(DCM_PlanePositionSequence, position);
            position->putAndInsertString(DCM_ImagePositionPatient, place);
        };
    };
    EXPECT_THAT(
        whyRefused({mask},
                   {.change = [&](DcmDataset& d) { frameOf(d, 2)->findAndDeleteElement(DCM_PlanePositionSequence); }}),
        HasSubstr("frame 3: its place is unknown"));
    EXPECT_THAT(
        whyRefused(
            {mask},
            {.change = [&](DcmDataset& d) { frameOf(d, 2)->findAndDeleteElement(DCM_SegmentIdentificationSequence); }}),
        HasSubstr("frame 3 does not say which segment it shows"));
    EXPECT_THAT(whyRefused({mask}, {.change = move(1, "0\\0\\0")}), HasSubstr("do not lie behind each other"));
    EXPECT_THAT(whyRefused({mask}, {.orientation = GroupPlace::PerFrame,
                                    .change =
                                        [&](DcmDataset& d) {
                                            DcmItem* item = nullptr;
                                            frameOf(d, 3)->findAndGetSequenceItem(DCM_PlaneOrientationSequence, item);
                                            item->putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
                                        }}),
                HasSubstr("frames 1 and 4 are turned against each other"));
    const imaging::WorldPoint between = grid.voxelToWorld({0, 0, 6.4});
    const std::string place =
        std::to_string(between.x) + "\\" + std::to_string(between.y) + "\\" + std::to_string(between.z);
    EXPECT_THAT(whyRefused({mask}, {.change = move(4, place.c_str())}), HasSubstr("even distances"));
    EXPECT_THAT(whyRefused({mask}, {.change = [](DcmDataset& d) { d.putAndInsertString(DCM_NumberOfFrames, "3"); }}),
                HasSubstr("it says that it has 3 frames and describes 7"));
    EXPECT_THAT(whyRefused({mask}, {.change = [](DcmDataset& d) { d.findAndDeleteElement(DCM_SegmentSequence); }}),
                HasSubstr("describes no segments"));
    EXPECT_THAT(
        whyRefused({mask}, {.change = [](DcmDataset& d) { d.putAndInsertString(DCM_SegmentationType, "LABELMAP"); }}),
        HasSubstr("segmentation type is LABELMAP"));
    EXPECT_THAT(whyRefused({mask}, {.change = [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 500); }}),
                HasSubstr("its pixel data have"));
    EXPECT_THAT(whyRefused({mask}, {.change = [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 0); }}),
                HasSubstr("0 rows"));
    EXPECT_THAT(whyRefused({mask}, {.change = [](DcmDataset& d) { d.findAndDeleteElement(DCM_PixelData); }}),
                HasSubstr("no pixel data"));
}

TEST_F(ReadSegmentation, NeverTakesMemoryForWhatAHeaderClaims)
{
    // Two frames of a large picture 90 m apart: 70,000 slices of it.
    imaging::Geometry two = grid;
    two.size = {64, 64, 2};
    two.iAxis = {1, 0, 0};
    two.jAxis = {0, 1, 0};
    two.kAxis = {0, 0, 1};
    two.spacing[2] = 90000;
    const imaging::Mask far(two, std::vector<std::uint8_t>(two.size.voxels(), 1));
    EXPECT_THAT(whyRefused({far}, {.spacingBetweenSlices = 0.1}), HasSubstr("no CT is like that"));
}

TEST_F(ReadSegmentation, SurvivesEveryTruncation)
{
    writeSegmentation({mask}, file, {});
    const auto whole = std::filesystem::file_size(file);
    for (auto bytes = whole - 2; bytes > 0; bytes -= std::min<std::uintmax_t>(bytes, 61)) { // the last only pads
        std::filesystem::resize_file(file, bytes);
        EXPECT_NE(whyRefused(), "was read") << bytes << " bytes";
    }
}

TEST_F(ReadSegmentation, SurvivesDamageOfAnyKind)
{
    const imaging::Mask fractions = randomMask(grid, 3, 255), other = randomMask(grid, 2);
    std::vector<std::string> originals;
    const auto add = [&](const std::vector<imaging::Mask>& segments, const SegmentationOptions& options) {
        writeSegmentation(segments, file, options);
        std::ifstream stream(file, std::ios::binary);
        originals.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    };
    add({mask}, {.isShuffled = true, .spacingBetweenSlices = 1.25});
    add({mask, other}, {.orientation = GroupPlace::PerFrame});
    add({fractions}, {.maximumFraction = 255, .measures = GroupPlace::PerFrame});
    add({fractions}, {.maximumFraction = 255, .transferSyntaxUid = UID_RLELosslessTransferSyntax});
    const Mutator mutator(originals, 29);
    int wereRead = 0, wereRefused = 0;
    for (std::uint64_t n = 0; n < 800; ++n) {
        std::ofstream(file, std::ios::binary) << mutator.mutant(n);
        try {
            const Segmentation found = readSegmentation(file, 1, n % 2 ? &grid : nullptr);
            ++wereRead;
            EXPECT_TRUE(std::ranges::any_of(found.mask->voxels(), [](std::uint8_t voxel) { return voxel == 1; }));
        } catch (const Error& error) {
            ++wereRefused;
            EXPECT_THAT(error.message(), HasSubstr(file.string()));
        }
    }
    EXPECT_GT(wereRead, 50);
    EXPECT_GT(wereRefused, 100);
}

TEST_F(ReadSegmentation, KnowsWhatIsNoSegmentation)
{
    const CtFolder ct(*tellingVolume());
    EXPECT_FALSE(isSegmentation(ct.slice(0)));
    EXPECT_FALSE(isSegmentation(folder / "none"));
    EXPECT_FALSE(isSegmentation(folder.path()));
    std::ofstream(file) << "text";
    EXPECT_FALSE(isSegmentation(file));
    std::filesystem::copy_file(ct.slice(0), file, std::filesystem::copy_options::overwrite_existing);
    EXPECT_THAT(whyRefused(), HasSubstr("it is no DICOM segmentation but CTImageStorage"));
}
