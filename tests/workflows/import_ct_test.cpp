// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_ct.h"

#include "core/database/description_store.h"
#include "core/database/library.h"
#include "core/dicom/write_ct.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/open_series.h"
#include "tests/fixtures/lidc_text.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/zip_archive.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

constexpr int kSlices = 12;

/// Two series and a text in one folder, and a library.
class ImportCt : public testing::Test {
protected:
    ImportCt() : library(folder / "library")
    {
        writeSeries("2.25.1");
        writeSeries("2.25.2");
        std::ofstream(folder / "ct" / "README.txt") << "no image";
    }

    void writeSeries(const std::string& uid)
    {
        SeriesRecord record;
        record.seriesUid = uid;
        record.studyUid = "2.25.9";
        record.patientId = "SIM-1";
        record.patientName = "Simulated Case";
        record.modality = "CT";
        record.simulated = true;
        const auto volume = ball(imaging::cubeAround({0, 0, 0}, kSlices, 1.0), {0, 0, 0}, 4, 30);
        dicom::writeCtSeries(*volume, record, ct() / uid);
    }

    fs::path ct() const { return folder.path() / "ct"; }
    fs::path slice(const std::string& uid, int k) const
    {
        return ct() / uid / ("CT00000" + std::to_string(k) + ".dcm");
    }

    /// Stops the import when this share of it is done.
    ImportReport importUntil(double fraction)
    {
        std::stop_source stop;
        return importCt(library, {.path = ct()},
                        {[&](double done, const std::string&) {
                             if (done >= fraction)
                                 stop.request_stop();
                         },
                         stop.get_token()});
    }

    TemporaryFolder folder;
    database::Library library;
};

} // namespace

TEST_F(ImportCt, CopiesEverySeriesAndNamesWhatItLeftOut)
{
    const ImportReport report = importCt(library, {.path = ct()});
    EXPECT_EQ(report.taken(), 2u * kSlices);
    EXPECT_EQ(report.present(), 0u);
    ASSERT_EQ(report.rejected.size(), 1u);
    EXPECT_EQ(report.rejected[0].file.filename(), "README.txt");
    EXPECT_FALSE(report.failure);
    const auto cases = report.cases();
    ASSERT_EQ(cases.size(), 2u);
    fs::remove_all(ct());
    const OpenedSeries opened = openCase(cases[1], {});
    EXPECT_EQ(opened.volume->geometry().size.k, kSlices);
    EXPECT_EQ(opened.record, cases[1].series);
}

TEST_F(ImportCt, TheSecondTimeEverythingIsThere)
{
    importCt(library, {.path = ct()});
    const ImportReport again = importCt(library, {.path = ct()});
    EXPECT_EQ(again.taken(), 0u);
    EXPECT_EQ(again.present(), 2u * kSlices);
    EXPECT_EQ(again.bytes, 0u);
    EXPECT_EQ(database::CaseStore(library).cases().size(), 2u);
}

TEST_F(ImportCt, LinksInPlaceWhenAsked)
{
    const ImportReport report = importCt(library, {.path = ct(), .link = true});
    EXPECT_EQ(report.taken(), 2u * kSlices);
    for (const database::CaseRow& row : report.cases()) {
        EXPECT_FALSE(row.kept);
        EXPECT_EQ(row.source, ct());
        EXPECT_EQ(openCase(row, {}).record.seriesUid, row.series.seriesUid);
    }
    EXPECT_FALSE(fs::exists(folder / "library" / "images"));
    EXPECT_EQ(importCt(library, {.path = ct(), .link = true}).present(), 2u * kSlices);
}

TEST_F(ImportCt, CopiesOutOfAZipArchiveAndCallsItsFilesByTheirNames)
{
    std::vector<ZipEntry> entries;
    for (const auto& file : fs::directory_iterator(ct() / "2.25.1")) {
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string content(std::istreambuf_iterator<char>(stream), {});
        entries.push_back({"DICOM/" + file.path().filename().string(), content, true});
        if (entries.size() == 1)
            entries.push_back({"AGAIN", content, true});
    }
    writeZip(folder / "ct.zip", entries);
    const ImportReport report = importCt(library, {.path = folder / "ct.zip"});
    EXPECT_EQ(report.taken(), std::size_t(kSlices));
    ASSERT_EQ(report.rejected.size(), 1u);
    const std::string said = report.rejected[0].file.string() + " " + report.rejected[0].reason;
    EXPECT_THAT(said, HasSubstr("ct.zip/AGAIN"));
    EXPECT_THAT(said, HasSubstr("it is the same image as "));
    EXPECT_THAT(said, testing::Not(HasSubstr("dsmt-unpacked")));
    fs::remove(folder / "ct.zip");
    EXPECT_EQ(openCase(report.cases()[0], {}).volume->geometry().size.k, kSlices);
}

TEST_F(ImportCt, KeepsTheFindingsWithEachSeries)
{
    fs::remove(slice("2.25.1", 5));
    importCt(library, {.path = ct()});
    const auto row = database::CaseStore(library).findSeries("2.25.1").value();
    const auto description = database::DescriptionStore(library).find(row.seriesId).value();
    ASSERT_EQ(description.findings.size(), 1u);
    EXPECT_EQ(description.findings[0].finding.code, "missing_slices");
    EXPECT_EQ(description.geometry->size.k, kSlices);
    // The missing slice arrives later and alone: with those that are there the volume is whole.
    writeSeries("2.25.1");
    const ImportReport later = importCt(library, {.path = slice("2.25.1", 5)});
    EXPECT_EQ(later.taken(), 1u);
    EXPECT_EQ(later.cases().at(0).series.slices, kSlices);
    EXPECT_TRUE(database::DescriptionStore(library).find(row.seriesId)->findings.empty());
    EXPECT_EQ(database::CaseStore(library).cases().size(), 2u);
}

TEST_F(ImportCt, CancelledItReportsTheSeriesThatWereFinished)
{
    const ImportReport report = importUntil(0.8);
    EXPECT_TRUE(report.cancelled);
    EXPECT_EQ(report.taken(), std::size_t(kSlices));
    ASSERT_EQ(database::CaseStore(library).cases().size(), 1u);
    EXPECT_EQ(openCase(report.cases()[0], {}).volume->geometry().size.k, kSlices);
    EXPECT_EQ(importCt(library, {.path = ct()}).taken(), std::size_t(kSlices));
}

TEST_F(ImportCt, CancelledWhileItLooksItTakesNothing)
{
    EXPECT_THROW(importUntil(0.1), Cancelled);
    EXPECT_TRUE(database::CaseStore(library).cases().empty());
}

TEST_F(ImportCt, LeavesOutAFileThatChangesBetweenTheScanAndTheCopy)
{
    bool changed = false;
    const ImportReport report =
        importCt(library, {.path = ct()},
                 {[&](double, const std::string& text) {
                      if (!changed && text.starts_with("Copying")) {
                          changed = true;
                          fs::resize_file(slice("2.25.1", 9), 300);
                          fs::copy_file(slice("2.25.2", 3), slice("2.25.1", 8), fs::copy_options::overwrite_existing);
                      }
                  },
                  {}});
    EXPECT_EQ(report.taken(), 2u * kSlices - 2);
    std::string reasons;
    for (const auto& file : report.rejected)
        reasons += file.file.filename().string() + ": " + file.reason + "\n";
    EXPECT_THAT(reasons, HasSubstr("CT000008.dcm: it changed while it was read: it is another image now"));
    EXPECT_THAT(reasons, HasSubstr("CT000009.dcm: it changed while it was read: now it is"));
}

TEST_F(ImportCt, BelievesTheChosenCharacterSetAlsoLater)
{
    // Written as GB18030 and declared as UTF-8, which these bytes are not.
    SeriesRecord record;
    record.seriesUid = "2.25.3";
    record.patientId = "SIM-2";
    record.modality = "CT";
    record.patientName = "\xC4\xA3\xC4\xE2";
    dicom::writeCtSeries(*ball(imaging::cubeAround({0, 0, 0}, 4, 1.0), {0, 0, 0}, 1, 30), record, ct() / "gb");
    const std::string right = "\xE6\xA8\xA1\xE6\x8B\x9F";
    const fs::path gb = ct() / "gb";
    EXPECT_NE(importCt(library, {.path = gb}).cases().at(0).series.patientName, right);
    EXPECT_EQ(importCt(library, {.path = gb, .characterSet = "GB18030"}).cases().at(0).series.patientName, right);
    const database::CaseRow row = importCt(library, {.path = gb}).cases().at(0);
    EXPECT_EQ(row.series.patientName, right);
    EXPECT_EQ(openCase(row, {}).record.patientName, right);
    EXPECT_EQ(database::CaseStore(library).cases().size(), 1u);
}

TEST_F(ImportCt, SaysThatThereIsNothing)
{
    fs::create_directory(folder / "empty");
    const ImportReport report = importCt(library, {.path = folder / "empty"});
    EXPECT_TRUE(report.series.empty());
    ASSERT_EQ(report.rejected.size(), 1u);
    EXPECT_EQ(report.rejected[0].reason, "it holds no files");
    EXPECT_THROW(importCt(library, {.path = folder / "absent"}), Error);
}

TEST_F(ImportCt, TakesVolumesAndReadingsBesideTheImages)
{
    const auto volume = ball(imaging::cubeAround({5, 6, 7}, 10, 1.5), {5, 6, 7}, 4, 30);
    volume_files::writeVolumeFile(*volume, ct() / "1.2.840.77.nii.gz");
    volume_files::writeVolumeFile(*volume, ct() / "other.mha");
    std::ofstream(ct() / "reads.xml") << lidcText(twoReaders("1.2.840.77"));
    std::ofstream(ct() / "alone.xml") << lidcText(twoReaders("1.2.840.78"));
    std::ofstream(ct() / "damaged.xml") << lidcText(twoReaders()).substr(0, 300);
    const ImportReport report = importCt(library, {.path = ct()});
    EXPECT_EQ(report.taken(), 2u * kSlices + 2);
    ASSERT_EQ(report.readings.size(), 2u);
    EXPECT_FALSE(report.readings[0].attached) << "alone.xml has no CT here";
    EXPECT_TRUE(report.readings[1].attached) << "a file that is named by a UID is that series";
    ASSERT_EQ(report.rejected.size(), 2u);
    EXPECT_THAT(report.rejected[1].reason, testing::StartsWith("line "));
    fs::remove_all(ct());
    const auto row = database::CaseStore(library).findSeries("1.2.840.77").value();
    const OpenedSeries opened = openCase(row, {});
    EXPECT_TRUE(std::ranges::equal(opened.volume->voxels(), volume->voxels()));
    EXPECT_NEAR(imaging::distance(opened.volume->geometry().origin, volume->geometry().origin), 0, 1e-4);
    EXPECT_TRUE(database::DescriptionStore(library).thumbnail(row.seriesId));
}

TEST_F(ImportCt, LeavesOutAVolumeThatIsNoCt)
{
    const auto mask = ball(imaging::cubeAround({0, 0, 0}, 10, 1.0), {0, 0, 0}, 4, 30);
    std::vector<std::int16_t> inside;
    for (const std::int16_t hu : mask->voxels())
        inside.push_back(hu > -500 ? 1 : 0);
    fs::create_directory(folder / "mask");
    volume_files::writeVolumeFile(imaging::Volume(mask->geometry(), std::move(inside)), folder / "mask" / "m.mha");
    const ImportReport report = importCt(library, {.path = folder / "mask"});
    EXPECT_TRUE(report.isEmpty());
    ASSERT_EQ(report.rejected.size(), 1u);
    EXPECT_THAT(report.rejected[0].reason, HasSubstr("it is no CT: All values lie between 0 and 1"));
}

TEST_F(ImportCt, FindsVolumesAndReadingsInAZipArchive)
{
    const auto volume = ball(imaging::cubeAround({0, 0, 0}, 10, 1.5), {0, 0, 0}, 4, 30);
    volume_files::writeVolumeFile(*volume, folder / "v.nii");
    std::ifstream stream(folder / "v.nii", std::ios::binary);
    writeZip(folder / "ct.zip", {{"a/scan.nii", std::string(std::istreambuf_iterator<char>(stream), {}), true},
                                 {"a/reads.xml", lidcText(twoReaders()), true}});
    const ImportReport report = importCt(library, {.path = folder / "ct.zip"});
    EXPECT_EQ(report.readings.size(), 1u);
    ASSERT_EQ(report.cases().size(), 1u);
    EXPECT_EQ(report.cases()[0].series.description, "scan");
    EXPECT_EQ(openCase(report.cases()[0], {}).volume->geometry().size.k, 10);
}
