// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/scan.h"

#include "tests/dicom/ct_folder.h"
#include "tests/dicom/enhanced_ct.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

ScanResult scanOf(const EnhancedCtOptions& options, const imaging::Volume& volume = *tellingVolume())
{
    const TemporaryFolder folder;
    writeEnhancedCt(volume, someSeries(), folder / "enhanced.dcm", options);
    return scan(folder.path());
}

std::string reasonOf(const EnhancedCtOptions& options)
{
    const ScanResult result = scanOf(options);
    EXPECT_TRUE(result.series.empty());
    return result.rejected.size() == 1 ? result.rejected[0].reason : "";
}

DcmItem* groupsOf(DcmDataset& dataset, long frame)
{
    DcmItem* groups = nullptr;
    dataset.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, groups, frame);
    return groups;
}

} // namespace

TEST(EnhancedHeader, SaysWhatASeriesOfSingleFramesSays)
{
    const CtFolder folder(*tellingVolume());
    const ScannedSeries single = scan(folder.path()).series.at(0);
    for (const EnhancedKind kind : {EnhancedKind::Enhanced, EnhancedKind::LegacyConverted, EnhancedKind::PlainCt}) {
        const ScanResult result = scanOf({.kind = kind});
        ASSERT_EQ(result.series.size(), 1u);
        EXPECT_TRUE(result.rejected.empty());
        ScannedSeries enhanced = result.series[0];
        EXPECT_EQ(enhanced.record.part, single.record.part + " stack 1");
        enhanced.record.part = single.record.part;
        EXPECT_EQ(enhanced.record, single.record);
        EXPECT_EQ(enhanced.pixelSpacing, single.pixelSpacing);
        EXPECT_EQ(imaging::distance(enhanced.columnDirection, single.columnDirection), 0);
        ASSERT_EQ(enhanced.slices.size(), 5u);
        for (int k = 0; k < 5; ++k) {
            EXPECT_EQ(enhanced.slices[std::size_t(k)].frame, k);
            EXPECT_EQ(enhanced.slices[std::size_t(k)].frames, 5);
            EXPECT_DOUBLE_EQ(enhanced.slices[std::size_t(k)].position, single.slices[std::size_t(k)].position);
        }
    }
}

TEST(EnhancedHeader, OrdersFramesByPlaceAndPrefersTheirOwnGroups)
{
    EnhancedCtOptions options{.frames = {{.k = 3}, {.k = 0}, {.k = 4}, {.k = 1}, {.k = 2}}};
    options.change = [](DcmDataset& dataset) {
        // The shared orientation is overridden in every frame, and lost for none.
        for (long frame = 0; frame < 5; ++frame) {
            DcmItem* item = nullptr;
            groupsOf(dataset, frame)->findOrCreateSequenceItem(DCM_PlaneOrientationSequence, item, 0);
            item->putAndInsertString(DCM_ImageOrientationPatient, "0\\1\\0\\-1\\0\\0");
        }
    };
    const ScanResult result = scanOf(options);
    ASSERT_EQ(result.series.size(), 1u);
    std::vector<int> order;
    for (const SliceFile& slice : result.series[0].slices)
        order.push_back(slice.frame);
    EXPECT_EQ(order, (std::vector<int>{1, 3, 4, 0, 2}));
    EXPECT_DOUBLE_EQ(result.series[0].rowDirection.y, 1);
}

TEST(EnhancedHeader, SplitsStacksOrientationsAndKernelsOfOneFile)
{
    const auto volume = tellingVolume({8, 6, 9});
    EnhancedCtOptions options{.frames = framesOf(*volume)};
    for (const std::size_t k : {0U, 1U, 2U})
        options.frames[k].stack = "2";
    for (const std::size_t k : {7U, 8U})
        options.frames[k].kernel = "sharp";
    const ScanResult result = scanOf(options, *volume);
    ASSERT_EQ(result.series.size(), 3u);
    EXPECT_EQ(result.series[0].record.slices, 4);
    EXPECT_EQ(result.series[1].record.slices, 3);
    EXPECT_THAT(result.series[1].splitNote, HasSubstr("differs in stack"));
    EXPECT_THAT(result.series[1].record.part, HasSubstr(" stack 2"));
    EXPECT_THAT(result.series[2].splitNote, HasSubstr("differs in reconstruction kernel"));
    EXPECT_EQ(result.series[2].record.kernel, "sharp");
}

TEST(EnhancedHeader, TakesTemporalPositionsAndUnmarkedPassesApart)
{
    const auto volume = tellingVolume();
    for (const bool isMarked : {true, false}) {
        EnhancedCtOptions options;
        for (int k = 0; k < 5; ++k)
            for (const int phase : {1, 2, 3})
                options.frames.push_back({.k = k, .temporalPosition = isMarked ? phase : 1});
        const ScanResult result = scanOf(options, *volume);
        ASSERT_EQ(result.series.size(), 3u);
        for (std::size_t phase = 0; phase < 3; ++phase) {
            EXPECT_EQ(result.series[phase].record.slices, 5);
            for (std::size_t k = 0; k < 5; ++k)
                EXPECT_EQ(result.series[phase].slices[k].frame, int(3 * k + phase));
        }
        EXPECT_THAT(result.series[1].splitNote,
                    HasSubstr(isMarked ? "temporal position 2 over the same places" : "pass 2 over the same places"));
    }
}

TEST(EnhancedHeader, LeavesLocalizerFramesOut)
{
    EnhancedCtOptions options{.frames = framesOf(*tellingVolume())};
    options.frames[2].isLocalizer = true;
    EXPECT_EQ(scanOf(options).series.at(0).record.slices, 4);
    for (EnhancedFrame& frame : options.frames)
        frame.isLocalizer = true;
    EXPECT_THAT(reasonOf(options), HasSubstr("all its frames are localizer"));
}

TEST(EnhancedHeader, RefusesFramesThatAreNotDescribed)
{
    EXPECT_EQ(reasonOf({.numberOfFrames = "6"}), "it says that it has 6 frames and describes 5");
    EXPECT_EQ(reasonOf({.numberOfFrames = "4"}), "it says that it has 4 frames and describes 5");
    EXPECT_EQ(reasonOf({.numberOfFrames = "0"}), "it says that it has 0 frames and describes 5");
    EXPECT_EQ(reasonOf({.numberOfFrames = "-5"}), "it says that it has -5 frames");
    EXPECT_EQ(reasonOf({.numberOfFrames = "2147483648"}), "it says that it has 2147483648 frames");
    EXPECT_EQ(reasonOf({.numberOfFrames = "2147483647"}), "it says that it has 2147483647 frames");
    const auto without = [](const DcmTagKey& tag) {
        return [tag](DcmDataset& dataset) { dataset.findAndDeleteElement(tag, OFTrue, OFTrue); };
    };
    EXPECT_THAT(reasonOf({.change = without(DCM_PerFrameFunctionalGroupsSequence)}), HasSubstr("multi-frame"));
    EXPECT_THAT(reasonOf({.kind = EnhancedKind::PlainCt, .change = without(DCM_PerFrameFunctionalGroupsSequence)}),
                HasSubstr("does not say where its frames lie"));
    EXPECT_THAT(reasonOf({.change = without(DCM_PlaneOrientationSequence)}),
                HasSubstr("frame 1: its orientation is unknown"));
    EXPECT_THAT(reasonOf({.change = without(DCM_PixelMeasuresSequence)}), HasSubstr("frame 1: its scale is unknown"));
    EXPECT_THAT(reasonOf({.change =
                              [](DcmDataset& dataset) {
                                  groupsOf(dataset, 3)->findAndDeleteElement(DCM_PlanePositionSequence);
                              }}),
                HasSubstr("frame 4: its place is unknown"));
}

TEST(EnhancedHeader, RejectsACopyOfAMultiFrameFileOnce)
{
    const TemporaryFolder folder;
    for (const char* name : {"a.dcm", "b.dcm", "c.dcm"})
        writeEnhancedCt(*tellingVolume(), someSeries(), folder / name);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].record.slices, 5);
    ASSERT_EQ(result.rejected.size(), 2u);
    EXPECT_THAT(result.rejected[0].reason, HasSubstr("it is the same image as"));
}

TEST(EnhancedHeader, MayDescribeThousandsOfFrames)
{
    const auto volume = tellingVolume({2, 2, 1200});
    const ScanResult result = scanOf({}, *volume);
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].record.slices, 1200);
}
