// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/scan.h"

#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fstream>
#include <gmock/gmock.h>
#include <set>
#include <sys/stat.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

void writeText(const fs::path& file, const std::string& text)
{
    std::ofstream(file, std::ios::binary) << text;
}

} // namespace

TEST(Scan, ReadsTheRecordOfASeries)
{
    const CtFolder folder(*tellingVolume());
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_TRUE(result.rejected.empty());
    SeriesRecord expected = someSeries();
    expected.rows = 6;
    expected.columns = 8;
    expected.slices = 5;
    expected.part = result.series[0].record.part;
    EXPECT_THAT(expected.part, testing::StartsWith("8x6 0.70x0.70 mm [1 0 0 0 1 0] medium "));
    EXPECT_EQ(result.series[0].record, expected);
    EXPECT_EQ(result.series[0].splitNote, "");
    EXPECT_EQ(result.series[0].slices[0].transferSyntaxUid, UID_LittleEndianExplicitTransferSyntax);
}

TEST(Scan, OrdersByPositionWhateverNumbersAndFileNamesSay)
{
    const CtFolder folder(*tellingVolume());
    folder.editAll(5, [](DcmDataset& dataset, int k) {
        const int shuffled[] = {3, 3, 1, 9, 2};
        dataset.putAndInsertString(DCM_InstanceNumber, std::to_string(shuffled[k]).c_str());
    });
    fs::rename(folder.slice(4), folder.path() / "AAA");
    fs::rename(folder.slice(0), folder.path() / "zzz.dcm");
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    std::vector<std::string> names;
    for (const SliceFile& slice : result.series[0].slices)
        names.push_back(slice.file.filename().string());
    EXPECT_EQ(names, (std::vector<std::string>{"zzz.dcm", "CT000002.dcm", "CT000003.dcm", "CT000004.dcm", "AAA"}));
    EXPECT_DOUBLE_EQ(result.series[0].slices[0].position, -200);
    EXPECT_DOUBLE_EQ(result.series[0].slices[4].position, -195);
}

TEST(Scan, SaysInWordsWhatIsNoCtSlice)
{
    const CtFolder folder(*tellingVolume({8, 6, 12}));
    writeText(folder.path() / "notes.dcm", "These are notes about the patient, renamed to look like DICOM.");
    writeText(folder.path() / "empty.dcm", "");
    ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    folder.edit(0, [](DcmDataset& d) { d.putAndInsertString(DCM_Modality, "SEG"); });
    folder.edit(1, [](DcmDataset& d) { d.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\LOCALIZER"); });
    folder.edit(2, [](DcmDataset& d) { d.putAndInsertString(DCM_SOPClassUID, UID_MRImageStorage); });
    folder.edit(3, [](DcmDataset& d) { d.putAndInsertString(DCM_SOPClassUID, UID_EnhancedCTImageStorage); });
    folder.edit(4, [](DcmDataset& d) { d.findAndDeleteElement(DCM_ImagePositionPatient); });
    folder.edit(5, [](DcmDataset& d) { d.putAndInsertString(DCM_PixelSpacing, "0\\0.7"); });
    folder.edit(6, [](DcmDataset& d) { d.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\1\\0\\0"); });
    folder.edit(7, [](DcmDataset& d) { d.putAndInsertUint16(DCM_SamplesPerPixel, 3); });
    folder.edit(8, [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, 60000); });
    folder.edit(9, [](DcmDataset& d) { d.findAndDeleteElement(DCM_SeriesInstanceUID); });
    fs::resize_file(folder.slice(10), 605);
    const auto reasons = reasonsOf(folder.path());
    EXPECT_EQ(reasons.size(), 14u);
    EXPECT_EQ(reasons.at("notes.dcm"), "it is not a DICOM file");
    EXPECT_EQ(reasons.at("empty.dcm"), "it is empty");
    EXPECT_EQ(reasons.at("pipe"), "it is not a regular file");
    EXPECT_EQ(reasons.at("CT000001.dcm"), "it is not CT: its modality is SEG");
    EXPECT_THAT(reasons.at("CT000002.dcm"), HasSubstr("localizer"));
    EXPECT_EQ(reasons.at("CT000003.dcm"), "it is not a CT image but MR Image Storage");
    EXPECT_THAT(reasons.at("CT000004.dcm"), HasSubstr("multi-frame"));
    EXPECT_THAT(reasons.at("CT000005.dcm"), HasSubstr("place is unknown"));
    EXPECT_THAT(reasons.at("CT000006.dcm"), HasSubstr("pixel spacing is 0 mm"));
    EXPECT_THAT(reasons.at("CT000007.dcm"), HasSubstr("perpendicular"));
    EXPECT_THAT(reasons.at("CT000008.dcm"), HasSubstr("colour"));
    EXPECT_THAT(reasons.at("CT000009.dcm"), HasSubstr("60000 rows"));
    EXPECT_THAT(reasons.at("CT000010.dcm"), HasSubstr("belongs to no series"));
    EXPECT_THAT(reasons.at("CT000011.dcm"), HasSubstr("truncated or damaged"));
    EXPECT_EQ(scan(folder.path()).series[0].slices.size(), 1u);
}

TEST(Scan, FindsFilesInFoldersBelowAndOneFileAlone)
{
    const CtFolder folder(*tellingVolume());
    fs::create_directories(folder.path() / "DICOM" / "deep");
    fs::rename(folder.slice(2), folder.path() / "DICOM" / "deep" / "IM0001");
    EXPECT_EQ(scan(folder.path()).series.at(0).slices.size(), 5u);
    EXPECT_EQ(scan(folder.slice(0)).series.at(0).slices.size(), 1u);
}

TEST(Scan, SaysThatAFolderIsEmptyOrAbsent)
{
    const TemporaryFolder folder;
    const ScanResult result = scan(folder.path());
    EXPECT_TRUE(result.series.empty());
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_EQ(result.rejected[0].reason, "it holds no files");
    try {
        scan(folder / "absent");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_THAT(error.message(), HasSubstr("absent does not exist"));
    }
}

TEST(Scan, TakesFilesWithoutPreamble)
{
    const CtFolder folder(*tellingVolume());
    stripPreamble(folder.slice(1));
    const ScanResult result = scan(folder.path());
    EXPECT_TRUE(result.rejected.empty());
    EXPECT_EQ(result.series.at(0).slices.size(), 5u);
}

TEST(Scan, SplitsWhatIsNotOneVolumeAndSaysWhy)
{
    const CtFolder folder(*tellingVolume({8, 6, 9}));
    folder.edit(0, [](DcmDataset& d) { d.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\0\\-1"); });
    folder.edit(1, [](DcmDataset& d) { d.putAndInsertString(DCM_PixelSpacing, "0.8\\0.8"); });
    folder.edit(2, [](DcmDataset& d) { d.putAndInsertString(DCM_PatientID, "ANOTHER"); });
    folder.edit(8, [](DcmDataset& d) { d.putAndInsertString(DCM_ImagePositionPatient, "-12.5\\30.25\\900"); });
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 5u);
    EXPECT_EQ(result.series[0].slices.size(), 5u);
    EXPECT_THAT(result.series[0].splitNote, HasSubstr("part 1 of 5 of this series"));
    std::string notes;
    for (const ScannedSeries& series : result.series) {
        EXPECT_EQ(series.record.seriesUid, "2.25.1001");
        notes += series.splitNote + "\n";
    }
    EXPECT_THAT(notes, HasSubstr("differs in orientation"));
    EXPECT_THAT(notes, HasSubstr("differs in pixel spacing"));
    EXPECT_THAT(notes, HasSubstr("differs in patient"));
    EXPECT_THAT(notes, HasSubstr("apart from the rest by a wide gap"));
}

namespace {

/// A second pass over the same places, under UIDs of its own.
void addSecondPass(const CtFolder& folder, int slices, const std::function<void(DcmDataset&)>& mark)
{
    for (int k = 0; k < slices; ++k) {
        const fs::path copy = folder.path() / ("pass2_" + std::to_string(k) + ".dcm");
        fs::copy_file(folder.slice(k), copy);
        editFile(copy, [&](DcmDataset& d) {
            d.putAndInsertString(DCM_SOPInstanceUID, ("2.25.7." + std::to_string(k + 1)).c_str());
            mark(d);
        });
    }
}

} // namespace

TEST(Scan, TakesPassesOverTheSamePlacesApart)
{
    const std::pair<const char*, std::function<void(DcmDataset&)>> marks[] = {
        {"acquisition 2", [](DcmDataset& d) { d.putAndInsertString(DCM_AcquisitionNumber, "2"); }},
        {"temporal position 7", [](DcmDataset& d) { d.putAndInsertString(DCM_TemporalPositionIdentifier, "7"); }},
        {"pass 2", [](DcmDataset& d) { d.putAndInsertString(DCM_InstanceNumber, "900"); }}};
    for (const auto& [words, mark] : marks) {
        const CtFolder folder(*tellingVolume());
        addSecondPass(folder, 4, mark);
        const ScanResult result = scan(folder.path());
        ASSERT_EQ(result.series.size(), 2u) << words;
        EXPECT_EQ(result.series[0].record.slices, 5);
        EXPECT_EQ(result.series[1].record.slices, 4);
        EXPECT_THAT(result.series[1].splitNote, HasSubstr(std::string(words) + " over the same places"));
        EXPECT_NE(result.series[0].record.part, result.series[1].record.part);
        EXPECT_EQ(result.series[1].slices[0].file.filename(), "pass2_0.dcm");
    }
}

TEST(Scan, KeepsStepAndShootTogetherAndASingleDuplicateInItsVolume)
{
    const CtFolder folder(*tellingVolume());
    folder.editAll(
        5, [](DcmDataset& d, int k) { d.putAndInsertString(DCM_AcquisitionNumber, std::to_string(k).c_str()); });
    EXPECT_EQ(scan(folder.path()).series.size(), 1u);
    addSecondPass(folder, 1, [](DcmDataset&) {});
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_EQ(result.series[0].record.slices, 6);
}

TEST(Scan, CallsThePartsOfASeriesTheSameWhenMoreOfItArrives)
{
    const CtFolder folder(*tellingVolume({8, 6, 9}));
    folder.edit(1, [](DcmDataset& d) { d.putAndInsertString(DCM_PixelSpacing, "0.8\\0.8"); });
    folder.edit(2, [](DcmDataset& d) { d.putAndInsertString(DCM_PatientID, "ANOTHER"); });
    fs::rename(folder.slice(8), folder.path() / "later");
    const auto parts = [](const ScanResult& result) {
        std::set<std::string> keys;
        for (const ScannedSeries& series : result.series)
            keys.insert(series.record.part);
        return keys;
    };
    const TemporaryFolder aside;
    fs::rename(folder.path() / "later", aside / "later");
    const auto before = parts(scan(folder.path()));
    fs::rename(aside / "later", folder.path() / "later");
    EXPECT_EQ(before.size(), 3u);
    EXPECT_EQ(parts(scan(folder.path())), before);
}

TEST(Scan, KeepsTwoSeriesOfOneFolderApart)
{
    const CtFolder folder(*tellingVolume());
    writeCtSeries(*tellingVolume({8, 6, 3}), someSeries("2.25.999"), folder.path() / "second");
    const ScanResult result = scan(folder.path());
    ASSERT_EQ(result.series.size(), 2u);
    EXPECT_EQ(result.series[0].record.seriesUid, "2.25.1001");
    EXPECT_EQ(result.series[1].record.seriesUid, "2.25.999");
    EXPECT_EQ(result.series[1].record.slices, 3);
}

TEST(Scan, RejectsACopyOfAnImageItHas)
{
    const CtFolder folder(*tellingVolume());
    fs::copy_file(folder.slice(2), folder.path() / "copy.dcm");
    const ScanResult result = scan(folder.path());
    EXPECT_EQ(result.series.at(0).record.slices, 5);
    ASSERT_EQ(result.rejected.size(), 1u);
    EXPECT_THAT(result.rejected[0].reason, HasSubstr("it is the same image as"));
    EXPECT_EQ(result.rejected[0].file.filename(), "copy.dcm");
}

TEST(Scan, StopsWhenAskedTo)
{
    const CtFolder folder(*tellingVolume());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(scan(folder.path(), Progress({}, stop.get_token())), Cancelled);
}

TEST(Scan, TakesLongPathsWithForeignLetters)
{
    const TemporaryFolder folder;
    fs::path deep = folder.path();
    for (int i = 0; i < 8; ++i)
        deep /= "\xE6\xB8\xAC\xE8\xA9\xA6 " + std::string(40, 'x');
    writeCtSeries(*tellingVolume(), someSeries(), deep);
    const ScanResult result = scan(folder.path());
    EXPECT_EQ(result.series.at(0).slices.size(), 5u);
}

TEST(Scan, BelievesTheCharacterSetOfThePersonRatherThanTheDeclaredOne)
{
    const CtFolder folder(*tellingVolume());
    folder.editAll(5, [](DcmDataset& dataset, int) {
        dataset.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 100");
        dataset.putAndInsertString(DCM_PatientName, "Wang^\xD0\xA1\xB6\xAB");
    });
    EXPECT_EQ(scan(folder.path(), {}, {.characterSet = "GB18030"}).series.at(0).record.patientName,
              "Wang \xE5\xB0\x8F\xE4\xB8\x9C");
    EXPECT_NE(scan(folder.path()).series.at(0).record.patientName, "Wang \xE5\xB0\x8F\xE4\xB8\x9C");
    EXPECT_THROW(scan(folder.path(), {}, {.characterSet = "KLINGON"}), Error);
}
