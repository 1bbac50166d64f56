// SPDX-License-Identifier: GPL-3.0-or-later
// Series as hospitals hand them over: what a person is told and which voxels come out.
#include "tests/fixtures/nasty_series.h"

#include "core/dicom/read_volume.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gmock/gmock.h>
#include <thread>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

constexpr int kSlices = 9;

class NastySeries : public testing::Test {
protected:
    const imaging::VolumePtr whole = tellingVolume({8, 6, kSlices});
    const CtFolder folder{*whole};

    SeriesVolume readOnly() const
    {
        const ScanResult result = scan(folder.path());
        EXPECT_EQ(result.series.size(), 1u);
        return readVolume(result.series.at(0));
    }

    /// Reads what an earlier scan found. @return the message of its failure
    std::string failureOf(const ScanResult& scanned) const
    {
        try {
            readVolume(scanned.series.at(0));
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadInput);
            return error.message();
        }
        return "";
    }

    void expectWhole(const SeriesVolume& read) const
    {
        EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*whole));
        EXPECT_EQ(read.volume->geometry().origin, whole->geometry().origin);
        EXPECT_NEAR(read.volume->geometry().spacing[2], 1.25, 1e-9);
    }
};

std::vector<std::string> codesOf(const SeriesVolume& read)
{
    std::vector<std::string> codes;
    for (const GeometryFinding& found : read.findings)
        codes.push_back(found.finding.code);
    return codes;
}

const ScopeFinding& onlyFinding(const SeriesVolume& read)
{
    if (read.findings.size() != 1)
        throw std::runtime_error(std::to_string(read.findings.size()) + " findings");
    return read.findings.front().finding;
}

/// Coronal planes through the same body.
imaging::VolumePtr coronalVolume()
{
    imaging::Geometry geometry = tellingVolume({8, 6, 4})->geometry();
    geometry.jAxis = {0, 0, -1};
    geometry.kAxis = {0, 1, 0};
    std::vector<std::int16_t> voxels;
    for (std::size_t v = 0; v < geometry.size.voxels(); ++v)
        voxels.push_back(std::int16_t(v));
    return std::make_shared<const imaging::Volume>(geometry, std::move(voxels));
}

} // namespace

TEST_F(NastySeries, InReversedOrderIsTheSameVolume)
{
    reverseOrder(folder, kSlices);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_TRUE(read.findings.empty());
}

TEST_F(NastySeries, WithOneInstanceNumberForAllIsTheSameVolume)
{
    numberAllAlike(folder, kSlices);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_TRUE(read.findings.empty());
}

TEST_F(NastySeries, WithAMissingSliceSaysWhere)
{
    removeSlice(folder, 4);
    const SeriesVolume read = readOnly();
    expectWhole(read); // HU grow evenly with k
    EXPECT_EQ(codesOf(read), std::vector<std::string>{"missing_slices"});
    EXPECT_EQ(onlyFinding(read).severity, Severity::Refusal);
    EXPECT_THAT(onlyFinding(read).text, HasSubstr("1 slice is missing between -196.25 and -193.75 mm"));
}

TEST_F(NastySeries, WithASliceTwiceTakesTheFirst)
{
    repeatSlice(folder, 3);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_EQ(onlyFinding(read).code, "duplicate_slices");
    EXPECT_THAT(onlyFinding(read).text, HasSubstr("1 further slice lies at -196.25 mm; only the first is shown."));
}

TEST_F(NastySeries, WithAnotherSeriesInItsFolderIsReadAlone)
{
    const auto second = tellingVolume({4, 5, 3});
    addSecondSeries(folder, *second);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 2u);
    EXPECT_EQ(result.series[0].splitNote, "");
    expectWhole(readVolume(result.series[0]));
    EXPECT_EQ(result.series[1].record.seriesUid, "2.25.999");
    EXPECT_EQ(voxelsOf(*readVolume(result.series[1]).volume), voxelsOf(*second));
}

TEST_F(NastySeries, WithTwoOrientationsIsTwoVolumes)
{
    const auto coronal = coronalVolume();
    addSecondOrientation(folder, *coronal);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 2u);
    EXPECT_EQ(result.series[0].splitNote, "part 1 of 2 of this series: differs in orientation");
    EXPECT_EQ(result.series[1].splitNote, "part 2 of 2 of this series: differs in orientation");
    expectWhole(readVolume(result.series[0]));
    const SeriesVolume other = readVolume(result.series[1]);
    EXPECT_EQ(voxelsOf(*other.volume), voxelsOf(*coronal));
    EXPECT_EQ(other.volume->geometry().kAxis, (imaging::WorldPoint{0, 1, 0}));
}

TEST_F(NastySeries, WithALocalizerInsideIsReadWithoutIt)
{
    addLocalizer(folder);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].file.filename(), "other.dcm");
    EXPECT_EQ(result.rejected[0].reason, "it is a localizer (scout) image, not part of a volume");
    expectWhole(readVolume(result.series[0]));
}

TEST_F(NastySeries, UnderATiltedGantryIsRefusedForAnalysisInWords)
{
    tiltGantry(folder, *whole, 12);
    const SeriesVolume read = readOnly();
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*whole));
    EXPECT_EQ(onlyFinding(read).code, "gantry_tilt");
    EXPECT_EQ(onlyFinding(read).severity, Severity::Refusal);
    EXPECT_THAT(onlyFinding(read).text, HasSubstr("12.0 degrees off their normal (gantry tilt)"));
}

TEST_F(NastySeries, UnevenlySpacedIsInterpolatedToEvenSteps)
{
    // 0.5 mm of 1.25 mm up, where HU are 40 higher.
    shiftSlice(folder, *whole, 4, 0.5, 40);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_EQ(onlyFinding(read).code, "uneven_spacing");
    EXPECT_THAT(onlyFinding(read).text, HasSubstr("1 slice between -194.50 and -194.50 mm"));
}

TEST_F(NastySeries, WithSlopeAndInterceptOfItsOwnForEachSliceIsTheSameVolume)
{
    rescaleEachSlice(folder, kSlices);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_TRUE(read.findings.empty());
}

TEST_F(NastySeries, OfTwelveSignedBitsIsTheSameVolume)
{
    storeTwelveSignedBits(folder, kSlices);
    const SeriesVolume read = readOnly();
    expectWhole(read);
    EXPECT_TRUE(read.findings.empty());
}

TEST_F(NastySeries, WithPixelsThatAreNotSquareKeepsBothSides)
{
    stretchPixels(folder, kSlices, 0.6, 0.9);
    const SeriesVolume read = readOnly();
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*whole));
    EXPECT_NEAR(read.volume->geometry().spacing[0], 0.6, 1e-9); // from column to column
    EXPECT_NEAR(read.volume->geometry().spacing[1], 0.9, 1e-9);
    EXPECT_EQ(onlyFinding(read).code, "anisotropic_pixels");
    EXPECT_EQ(onlyFinding(read).text, "Pixels are 0.600 mm wide and 0.900 mm high.");
}

TEST(NastySeriesOfOneSlice, IsShownButNoVolume)
{
    const auto slice = tellingVolume({8, 6, 1});
    const CtFolder folder(*slice);
    const SeriesVolume read = readVolume(scan(folder.path()).series.at(0));
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*slice));
    EXPECT_EQ(onlyFinding(read).code, "single_slice");
    EXPECT_EQ(onlyFinding(read).text, "The series has one slice; it is no volume.");
}

TEST_F(NastySeries, WithAnotherPatientMixedInKeepsThemApart)
{
    mixInAnotherPatient(folder, 4);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 2u);
    EXPECT_EQ(result.series[1].splitNote, "part 2 of 2 of this series: differs in patient");
    EXPECT_EQ(result.series[0].record.patientId, "SIM-0001");
    EXPECT_EQ(result.series[1].record.patientId, "SIM-0002");
    expectWhole(readVolume(result.series[0]));
}

TEST_F(NastySeries, OfLongForeignPathsIsTheSameVolume)
{
    hideDeep(folder);
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_GT(result.series[0].slices[0].file.string().size(), 300u);
    expectWhole(readVolume(result.series[0]));
}

TEST_F(NastySeries, CutAfterItsHeaderWasReadNamesTheSlice)
{
    const ScanResult scanned = scan(folder.path());
    cutSlice(folder, 2);
    EXPECT_THAT(failureOf(scanned),
                HasSubstr("reading series 2.25.1001: " + folder.slice(2).string() + ": it is truncated or damaged"));
}

TEST_F(NastySeries, ChangedAfterItsHeaderWasReadNamesTheSlice)
{
    const ScanResult scanned = scan(folder.path());
    takeARow(folder, 2);
    EXPECT_THAT(failureOf(scanned), HasSubstr("CT000003.dcm: it has changed since its header was read"));
    overwriteWithText(folder, 2);
    EXPECT_THAT(failureOf(scanned), HasSubstr("CT000003.dcm: it "));
    removeSlice(folder, 2);
    EXPECT_THAT(failureOf(scanned), HasSubstr("CT000003.dcm cannot be read: No such file"));
}

TEST_F(NastySeries, ThatIsRewrittenWhileItIsReadGivesTheVolumeOrAReason)
{
    const ScanResult scanned = scan(folder.path());
    const TemporaryFolder aside;
    fs::copy_file(folder.slice(5), aside / "whole");
    std::jthread writer([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            fs::resize_file(folder.slice(5), 700);
            std::error_code ignored;
            fs::copy_file(aside / "whole", folder.slice(5), fs::copy_options::overwrite_existing, ignored);
        }
    });
    for (int n = 0; n < 200; ++n)
        try {
            expectWhole(readVolume(scanned.series.at(0)));
        } catch (const Error& error) {
            EXPECT_THAT(error.message(), HasSubstr("CT000006.dcm"));
        }
}

namespace {

struct Name {
    const char* declared;
    const char* bytes;
    const char* override; ///< what the person says instead, or ""
    const char* shown;
};

// U+738B U+5C0F U+4E1C, U+5C71 U+7530 U+592A U+90CE, U+6D2A U+5409 U+6D1E
constexpr const char* kChinese = "\xE7\x8E\x8B \xE5\xB0\x8F\xE4\xB8\x9C";
constexpr const char* kJapanese = "\xE5\xB1\xB1\xE7\x94\xB0 \xE5\xA4\xAA\xE9\x83\x8E";
constexpr const char* kKorean = "\xE6\xB4\xAA \xE5\x90\x89\xE6\xB4\x9E";

const Name kNames[] = {
    {"GB18030", "\xCD\xF5^\xD0\xA1\xB6\xAB", "", kChinese},
    {"GBK", "\xCD\xF5^\xD0\xA1\xB6\xAB", "", kChinese},
    {"ISO_IR 192", "\xE7\x8E\x8B^\xE5\xB0\x8F\xE4\xB8\x9C", "", kChinese},
    {"\\ISO 2022 IR 87", "\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B", "", kJapanese},
    {"\\ISO 2022 IR 149", "\x1b$)C\xFB\xF3^\x1b$)C\xD1\xCE\xD4\xD7", "", kKorean},
    // Declared wrongly, or not at all.
    {"ISO_IR 100", "\xCD\xF5^\xD0\xA1\xB6\xAB", "GB18030", kChinese},
    {"", "\xCD\xF5^\xD0\xA1\xB6\xAB", "GB18030", kChinese},
    {"ISO_IR 100", "\xE7\x8E\x8B^\xE5\xB0\x8F\xE4\xB8\x9C", "ISO_IR 192", kChinese},
    {"ISO_IR 192", "\xCD\xF5^\xD0\xA1\xB6\xAB", "GBK", kChinese},
    {"ISO_IR 6", "\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B", "\\ISO 2022 IR 87", kJapanese},
};

} // namespace

TEST_F(NastySeries, ShowsNamesAsTheyAreDeclaredOrAsThePersonSays)
{
    for (const Name& name : kNames) {
        writeName(folder, kSlices, name.declared, name.bytes);
        const ScanResult result = scan(folder.path(), {}, {.characterSet = name.override});
        ASSERT_EQ(result.series.size(), 1u);
        EXPECT_EQ(result.series[0].record.patientName, name.shown) << name.declared << " " << name.override;
        expectWhole(readVolume(result.series[0]));
    }
}
