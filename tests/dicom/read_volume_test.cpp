// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

SeriesVolume readOnly(const CtFolder& folder)
{
    const ScanResult result = scan(folder.path());
    EXPECT_EQ(result.series.size(), 1u);
    return readVolume(result.series.at(0));
}

const GeometryFinding* finding(const SeriesVolume& volume, const std::string& code)
{
    for (const GeometryFinding& found : volume.findings)
        if (found.finding.code == code)
            return &found;
    return nullptr;
}

std::string failureOf(const CtFolder& folder)
{
    try {
        readOnly(folder);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "";
}

} // namespace

TEST(ReadVolume, GivesBackHuAndGeometryWhateverTheFilesAreCalled)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    fs::rename(folder.slice(4), folder.path() / "AAA");
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original));
    EXPECT_EQ(read.volume->geometry().spacing, original->geometry().spacing);
    EXPECT_EQ(read.volume->geometry().origin, original->geometry().origin);
    EXPECT_TRUE(read.findings.empty());
}

TEST(ReadVolume, AppliesSlopeAndInterceptOfEachSlice)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    folder.editAll(5, [](DcmDataset& dataset, int k) {
        const double slope = k % 2 == 0 ? 1 : 0.5;
        dataset.putAndInsertString(DCM_RescaleSlope, std::to_string(slope).c_str());
        dataset.putAndInsertString(DCM_RescaleIntercept, std::to_string(-10 * k).c_str());
        restore(dataset, [&](std::size_t, Sint16 hu) { return Uint16(Sint16((hu + 10 * k) / slope)); });
    });
    EXPECT_EQ(voxelsOf(*readOnly(folder).volume), voxelsOf(*original));
}

TEST(ReadVolume, ReadsTwelveSignedBitsWithAnOverlayAbove)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    folder.editAll(5, [](DcmDataset& dataset, int) {
        dataset.putAndInsertUint16(DCM_BitsStored, 12);
        dataset.putAndInsertUint16(DCM_HighBit, 11);
        restore(dataset,
                [](std::size_t i, Sint16 hu) { return Uint16((Uint16(hu) & 0x0FFFU) | (i % 3 == 0 ? 0x5000U : 0)); });
    });
    EXPECT_EQ(voxelsOf(*readOnly(folder).volume), voxelsOf(*original));
}

TEST(ReadVolume, ReadsUnsignedBitsWithAnIntercept)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    folder.editAll(5, [](DcmDataset& dataset, int) {
        dataset.putAndInsertUint16(DCM_PixelRepresentation, 0);
        dataset.putAndInsertString(DCM_RescaleIntercept, "-32768");
        restore(dataset, [](std::size_t, Sint16 hu) { return Uint16(hu + 32768); });
    });
    EXPECT_EQ(voxelsOf(*readOnly(folder).volume), voxelsOf(*original));
}

TEST(ReadVolume, KeepsHuOfMonochrome1)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    folder.editAll(5, [](DcmDataset& d, int) { d.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME1"); });
    EXPECT_EQ(voxelsOf(*readOnly(folder).volume), voxelsOf(*original));
}

TEST(ReadVolume, ReadsOtherByteOrdersAndFilesWithoutPreamble)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    const E_TransferSyntax syntaxes[] = {EXS_BigEndianExplicit, EXS_LittleEndianImplicit,
                                         EXS_DeflatedLittleEndianExplicit};
    for (int k = 0; k < 3; ++k) {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(folder.slice(k).c_str()).good());
        format.loadAllDataIntoMemory();
        ASSERT_TRUE(format.saveFile(folder.slice(k).c_str(), syntaxes[k]).good());
    }
    stripPreamble(folder.slice(3));
    EXPECT_EQ(voxelsOf(*readOnly(folder).volume), voxelsOf(*original));
}

TEST(ReadVolume, FillsAMissingSliceAndSaysWhere)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    fs::remove(folder.slice(2));
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(read.volume->geometry().size.k, 5);
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original)); // HU grow evenly with k
    const GeometryFinding* found = finding(read, "missing_slices");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->finding.severity, Severity::Refusal);
    EXPECT_THAT(found->finding.text, HasSubstr("1 slice is missing between -198.75 and -196.25 mm"));
    EXPECT_DOUBLE_EQ(found->from.z, -198.75);
    EXPECT_DOUBLE_EQ(found->to.z, -196.25);
    EXPECT_NEAR(found->from.x, original->geometry().center().x, 1e-9);
}

TEST(ReadVolume, InterpolatesFromSlicesOffTheGrid)
{
    const auto original = tellingVolume({8, 6, 9});
    const CtFolder folder(*original);
    folder.edit(4, [](DcmDataset& dataset) {
        dataset.putAndInsertString(DCM_ImagePositionPatient, "-12.5\\30.25\\-195.5"); // 0.5 mm below its step
        restore(dataset, [](std::size_t, Sint16 hu) { return Uint16(Sint16(hu - 40)); });
    });
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original));
    ASSERT_TRUE(finding(read, "uneven_spacing"));
}

TEST(ReadVolume, KeepsTheSlicesOfATiltedGantryAndSaysHowFarTheyAreSheared)
{
    // The planes lean by 15 degrees, the table moves on along z in steps of 1.25 mm.
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    const double angle = 15 * std::numbers::pi / 180;
    const std::string cosine = std::to_string(std::cos(angle)), sine = std::to_string(std::sin(angle));
    folder.editAll(5, [&](DcmDataset& dataset, int) {
        dataset.putAndInsertString(DCM_ImageOrientationPatient, ("1\\0\\0\\0\\" + cosine + "\\" + sine).c_str());
    });
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original));
    const imaging::Geometry& geometry = read.volume->geometry();
    EXPECT_NEAR(geometry.spacing[2], 1.25 * std::cos(angle), 1e-5);
    EXPECT_NEAR(geometry.kAxis.y, -std::sin(angle), 1e-5);
    EXPECT_NEAR(geometry.kAxis.z, std::cos(angle), 1e-5);
    const GeometryFinding* found = finding(read, "gantry_tilt");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->finding.severity, Severity::Refusal);
    EXPECT_THAT(found->finding.text, HasSubstr("15.0 degrees"));
    // The places of the last slice: where its header says, and where the grid has it.
    const double shear = imaging::distance(geometry.voxelToWorld({0, 0, 4}), {-12.5, 30.25, -195});
    EXPECT_NEAR(shear, 5 * std::sin(angle), 1e-5);
    EXPECT_THAT(found->finding.text, HasSubstr("sheared by up to 1.3 mm"));
    // It is everywhere, so it touches any patch.
    EXPECT_NEAR(imaging::dot(found->to - found->from, geometry.kAxis), 5 * std::cos(angle), 1e-5);
}

TEST(ReadVolume, TakesTheFirstOfTwoSlicesAtOnePlace)
{
    const auto original = tellingVolume();
    const CtFolder folder(*original);
    fs::copy_file(folder.slice(2), folder.path() / "later.dcm");
    editFile(folder.path() / "later.dcm", [](DcmDataset& dataset) {
        dataset.putAndInsertString(DCM_SOPInstanceUID, "2.25.77");
        restore(dataset, [](std::size_t, Sint16) { return Uint16(0); });
    });
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original));
    ASSERT_TRUE(finding(read, "duplicate_slices"));
    EXPECT_THAT(finding(read, "duplicate_slices")->finding.text, HasSubstr("1 further slice lies at -197.50 mm"));
}

TEST(ReadVolume, NamesTheTruncatedSlice)
{
    const CtFolder folder(*tellingVolume({64, 64, 5}));
    fs::resize_file(folder.slice(3), fs::file_size(folder.slice(3)) - 1000);
    const std::string failure = failureOf(folder);
    EXPECT_THAT(failure, HasSubstr("reading series 2.25.1001"));
    EXPECT_THAT(failure, HasSubstr("CT000004.dcm"));
    EXPECT_THAT(failure, HasSubstr("truncated"));
}

TEST(ReadVolume, RefusesSizesThatTheFileCannotHold)
{
    const CtFolder folder(*tellingVolume());
    folder.editAll(5, [](DcmDataset& dataset, int) {
        dataset.putAndInsertUint16(DCM_Rows, 8000);
        dataset.putAndInsertUint16(DCM_Columns, 8000);
    });
    EXPECT_THAT(failureOf(folder), HasSubstr("8000 x 8000 pixels in"));
}

TEST(ReadVolume, RefusesPixelDataThatAreTooShort)
{
    const CtFolder folder(*tellingVolume());
    folder.edit(1, [](DcmDataset& dataset) {
        const std::vector<Uint16> few(40);
        dataset.putAndInsertUint16Array(DCM_PixelData, few.data(), 40);
    });
    EXPECT_THAT(failureOf(folder), HasSubstr("CT000002.dcm: its pixel data have 80 bytes, 8 x 6 pixels need 96"));
    folder.edit(1, [](DcmDataset& dataset) { dataset.findAndDeleteElement(DCM_PixelData); });
    EXPECT_THAT(failureOf(folder), HasSubstr("CT000002.dcm: it has no pixel data"));
}

TEST(ReadVolume, NoticesAFileThatChangedSinceTheScan)
{
    const CtFolder folder(*tellingVolume());
    const ScanResult result = scan(folder.path());
    folder.edit(2, [](DcmDataset& d) { d.putAndInsertString(DCM_SOPInstanceUID, "2.25.5"); });
    try {
        readVolume(result.series.at(0));
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("CT000003.dcm: it has changed"));
    }
    fs::remove(folder.slice(2));
    EXPECT_THROW(readVolume(result.series.at(0)), Error);
}

TEST(ReadVolume, SaysWhenValuesAreNotHu)
{
    const CtFolder folder(*tellingVolume());
    folder.edit(0, [](DcmDataset& d) { d.putAndInsertString(DCM_RescaleType, "US"); });
    folder.edit(1, [](DcmDataset& d) { d.findAndDeleteElement(DCM_RescaleSlope); });
    folder.edit(2, [](DcmDataset& d) { d.putAndInsertString(DCM_LossyImageCompression, "01"); });
    const SeriesVolume read = readOnly(folder);
    ASSERT_TRUE(finding(read, "not_hounsfield"));
    EXPECT_EQ(finding(read, "not_hounsfield")->finding.severity, Severity::Refusal);
    EXPECT_TRUE(finding(read, "no_rescale"));
    ASSERT_TRUE(finding(read, "lossy_source"));
    EXPECT_DOUBLE_EQ(finding(read, "lossy_source")->from.z, -197.5);
}

TEST(ReadVolume, ReadsASeriesOfOneSliceWithItsThickness)
{
    const CtFolder folder(*tellingVolume({8, 6, 1}));
    const SeriesVolume read = readOnly(folder);
    EXPECT_EQ(read.volume->geometry().size.k, 1);
    EXPECT_DOUBLE_EQ(read.volume->geometry().spacing[2], 1.25);
    EXPECT_TRUE(finding(read, "single_slice"));
}

TEST(ReadVolume, StopsWhenAskedTo)
{
    const CtFolder folder(*tellingVolume());
    const ScanResult result = scan(folder.path());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(readVolume(result.series.at(0), Progress({}, stop.get_token())), Cancelled);
}
