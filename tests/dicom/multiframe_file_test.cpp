// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/multiframe_file.h"

#include "core/dicom/read_volume.h"
#include "core/dicom/slice_pixels.h"
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

constexpr const char* kRle = "1.2.840.10008.1.2.5";
constexpr const char* kJpegLossless = "1.2.840.10008.1.2.4.70";

SeriesVolume readBack(const imaging::Volume& volume, const EnhancedCtOptions& options)
{
    const TemporaryFolder folder;
    writeEnhancedCt(volume, someSeries(), folder / "enhanced.dcm", options);
    const ScanResult result = scan(folder.path());
    if (result.series.size() != 1)
        throw Error(ErrorKind::BadInput, result.rejected.empty() ? "several" : result.rejected.front().reason);
    return readVolume(result.series[0]);
}

std::string failureOf(const fs::path& file)
{
    try {
        const ScanResult result = scan(file);
        readVolume(result.series.at(0));
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "";
}

void expectSame(const SeriesVolume& read, const SeriesVolume& expected)
{
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*expected.volume));
    EXPECT_EQ(read.volume->geometry().spacing, expected.volume->geometry().spacing);
    EXPECT_EQ(imaging::distance(read.volume->geometry().origin, expected.volume->geometry().origin), 0);
    EXPECT_EQ(imaging::distance(read.volume->geometry().kAxis, expected.volume->geometry().kAxis), 0);
    ASSERT_EQ(read.findings.size(), expected.findings.size());
    for (std::size_t i = 0; i < read.findings.size(); ++i)
        EXPECT_EQ(read.findings[i].finding.text, expected.findings[i].finding.text);
}

} // namespace

TEST(MultiframeFile, GivesTheVoxelsAndPlacesOfTheSeriesOfSingleFrames)
{
    const auto volume = tellingVolume();
    const CtFolder folder(*volume);
    const SeriesVolume single = readVolume(scan(folder.path()).series.at(0));
    for (const char* syntax :
         {UID_LittleEndianExplicitTransferSyntax, UID_LittleEndianImplicitTransferSyntax,
          UID_BigEndianExplicitTransferSyntax, UID_DeflatedExplicitVRLittleEndianTransferSyntax, kRle, kJpegLossless})
        for (const EnhancedKind kind : {EnhancedKind::Enhanced, EnhancedKind::LegacyConverted, EnhancedKind::PlainCt}) {
            SCOPED_TRACE(syntax);
            expectSame(readBack(*volume, {.kind = kind, .transferSyntaxUid = syntax}), single);
        }
}

TEST(MultiframeFile, FindsTheFragmentsOfEachFrame)
{
    const auto volume = tellingVolume({32, 24, 5});
    for (const char* syntax : {kRle, kJpegLossless})
        for (const OffsetTable table : {OffsetTable::Basic, OffsetTable::Extended, OffsetTable::None})
            for (const unsigned fragmentBytes : {0U, 100U}) {
                // Fragments of RLE frames are told apart by nothing but a table.
                if (syntax == kRle && table == OffsetTable::None && fragmentBytes > 0)
                    continue;
                SCOPED_TRACE(testing::Message() << syntax << " " << int(table) << " " << fragmentBytes);
                const SeriesVolume read = readBack(
                    *volume, {.transferSyntaxUid = syntax, .offsetTable = table, .fragmentBytes = fragmentBytes});
                EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*volume));
            }
    EXPECT_THROW(readBack(*volume, {.transferSyntaxUid = kRle, .offsetTable = OffsetTable::None, .fragmentBytes = 100}),
                 Error);
}

TEST(MultiframeFile, PutsShuffledFramesInTheirPlacesWithTheirOwnRescale)
{
    const auto volume = tellingVolume();
    EnhancedCtOptions options{.frames = {{.k = 3, .slope = 0.5, .intercept = -1000},
                                         {.k = 0, .slope = 1, .intercept = -1024},
                                         {.k = 4, .slope = 0.25, .intercept = 0},
                                         {.k = 1, .slope = 1, .intercept = 24},
                                         {.k = 2, .slope = 0.5, .intercept = -7}}};
    for (const char* syntax : {UID_LittleEndianExplicitTransferSyntax, kRle}) {
        options.transferSyntaxUid = syntax;
        const SeriesVolume read = readBack(*volume, options);
        EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*volume));
        EXPECT_TRUE(read.findings.empty());
    }
}

TEST(MultiframeFile, FillsAMissingFrameAndSaysWhere)
{
    const auto volume = tellingVolume();
    EnhancedCtOptions options{.frames = framesOf(*volume)};
    options.frames.erase(options.frames.begin() + 2);
    const CtFolder folder(*volume);
    fs::remove(folder.slice(2));
    const SeriesVolume single = readVolume(scan(folder.path()).series.at(0));
    ASSERT_EQ(single.findings.at(0).finding.code, "missing_slices");
    expectSame(readBack(*volume, options), single);
}

TEST(MultiframeFile, GivesEachStackAndPhaseItsOwnVoxels)
{
    const auto volume = tellingVolume({8, 6, 6});
    const auto plane = [&](int k) { return volume->voxels().subspan(std::size_t(k) * 48, 48); };
    const TemporaryFolder folder;
    EnhancedCtOptions options{.frames = framesOf(*volume)};
    for (std::size_t k = 0; k < 6; ++k)
        options.frames[k].stack = k % 2 == 0 ? "even" : "odd";
    writeEnhancedCt(*volume, someSeries(), folder / "stacks.dcm", options);
    ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 2u);
    for (std::size_t part = 0; part < 2; ++part) {
        const SeriesVolume read = readVolume(result.series[part]);
        EXPECT_DOUBLE_EQ(read.volume->geometry().spacing[2], 2.5);
        const auto first = plane(result.series[part].slices[0].frame);
        EXPECT_TRUE(std::equal(first.begin(), first.end(), read.volume->voxels().begin()));
    }
}

TEST(MultiframeFile, ReadsConcatenatedFilesAsOneVolume)
{
    const auto volume = tellingVolume();
    const TemporaryFolder folder;
    for (const int part : {0, 1}) {
        EnhancedCtOptions options;
        for (int k = part; k < 5; k += 2)
            options.frames.push_back({.k = k});
        options.change = [part](DcmDataset& dataset) {
            dataset.putAndInsertString(DCM_SOPInstanceUID, part == 0 ? "2.25.71" : "2.25.72");
        };
        writeEnhancedCt(*volume, someSeries(), folder / std::to_string(part), options);
    }
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(voxelsOf(*readVolume(result.series[0]).volume), voxelsOf(*volume));
}

TEST(MultiframeFile, DecodesOneSliceAlone)
{
    const auto volume = tellingVolume();
    const TemporaryFolder folder;
    writeEnhancedCt(*volume, someSeries(), folder / "enhanced.dcm");
    const ScannedSeries series = scan(folder.path()).series.at(0);
    std::vector<std::int16_t> hu(48);
    decodeSlice(series.slices[3], 6, 8, decodeFrame, hu);
    const auto expected = volume->voxels().subspan(3 * 48, 48);
    EXPECT_TRUE(std::equal(hu.begin(), hu.end(), expected.begin(), expected.end()));
}

TEST(MultiframeFile, ReadsEightBits)
{
    const auto volume = tellingVolume({5, 3, 4});
    for (const char* syntax : {UID_LittleEndianExplicitTransferSyntax, UID_BigEndianExplicitTransferSyntax, kRle}) {
        EnhancedCtOptions options{.transferSyntaxUid = syntax};
        std::vector<Uint8> cells;
        options.change = [&](DcmDataset& dataset) {
            cells.clear();
            for (int i = 0; i < 64; ++i)
                cells.push_back(Uint8(3 * i));
            dataset.putAndInsertUint16(DCM_Columns, 4);
            dataset.putAndInsertUint16(DCM_Rows, 4);
            dataset.putAndInsertUint16(DCM_BitsAllocated, 8);
            dataset.putAndInsertUint16(DCM_BitsStored, 8);
            dataset.putAndInsertUint16(DCM_HighBit, 7);
            dataset.putAndInsertUint16(DCM_PixelRepresentation, 0);
            dataset.findAndDeleteElement(DCM_PixelData);
            auto* pixels = new DcmPixelData(DcmTag(DCM_PixelData, EVR_OB));
            pixels->putUint8Array(cells.data(), 64);
            dataset.insert(pixels);
        };
        const auto voxels = voxelsOf(*readBack(*volume, options).volume);
        EXPECT_TRUE(std::equal(voxels.begin(), voxels.end(), cells.begin(), cells.end())) << syntax;
    }
}

TEST(MultiframeFile, SaysThatAFileEndsWithinItsFrames)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "enhanced.dcm";
    for (const char* syntax : {UID_LittleEndianExplicitTransferSyntax, kRle}) {
        writeEnhancedCt(*tellingVolume({64, 64, 5}), someSeries(), file, {.transferSyntaxUid = syntax});
        fs::resize_file(file, fs::file_size(file) - (syntax == kRle ? 500 : 10000));
        const std::string failure = failureOf(file);
        EXPECT_THAT(failure, HasSubstr("reading series 2.25.1001"));
        EXPECT_THAT(failure, HasSubstr("enhanced.dcm: the file is truncated"));
    }
}

TEST(MultiframeFile, RefusesFramesThatThePixelDataDoNotHold)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "enhanced.dcm";
    const auto withFewPixels = [](DcmDataset& dataset) {
        const std::vector<Uint16> few(4 * 48);
        dataset.putAndInsertUint16Array(DCM_PixelData, few.data(), static_cast<unsigned long>(few.size()));
    };
    writeEnhancedCt(*tellingVolume(), someSeries(), file, {.change = withFewPixels});
    EXPECT_THAT(failureOf(file), HasSubstr("its pixel data have 384 bytes, 5 frames of 96 bytes need 480"));
    writeEnhancedCt(*tellingVolume(), someSeries(), file,
                    {.change = [](DcmDataset& dataset) { dataset.findAndDeleteElement(DCM_PixelData); }});
    EXPECT_THAT(failureOf(file), HasSubstr("it has no pixel data"));
    writeEnhancedCt(*tellingVolume(), someSeries(), file, {.change = [](DcmDataset& dataset) {
        dataset.putAndInsertUint16(DCM_Rows, 8000);
        dataset.putAndInsertUint16(DCM_Columns, 8000);
    }});
    EXPECT_THAT(failureOf(file), HasSubstr("5 x 8000 x 8000 pixels in"));
}

TEST(MultiframeFile, NoticesThatItChangedSinceTheScan)
{
    const TemporaryFolder folder;
    const fs::path file = folder / "enhanced.dcm";
    writeEnhancedCt(*tellingVolume(), someSeries(), file);
    const ScannedSeries series = scan(file).series.at(0);
    EnhancedCtOptions shorter{.frames = framesOf(*tellingVolume())};
    shorter.frames.pop_back();
    writeEnhancedCt(*tellingVolume(), someSeries(), file, shorter);
    try {
        readVolume(series);
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("enhanced.dcm: it has changed since its header was read"));
    }
}
