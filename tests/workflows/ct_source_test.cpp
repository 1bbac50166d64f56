// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/ct_source.h"

#include "core/dicom/write_ct.h"
#include "core/workflows/open_series.h"
#include "tests/fixtures/dicomdir_file.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/fixtures/zip_archive.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

/// A series as a folder and as a ZIP archive, with a place of its own for what is unpacked.
struct ZippedSeries {
    ZippedSeries()
    {
        fs::create_directory(folder / "tmp");
        ::setenv("TMPDIR", (folder / "tmp").c_str(), 1);
        const auto volume = ball(imaging::cubeAround({0, 0, 0}, 12, 1.0), {0, 0, 0}, 4, 30);
        SeriesRecord record;
        record.seriesUid = "2.25.77";
        record.studyUid = "2.25.78";
        record.modality = "CT";
        dicom::writeCtSeries(*volume, record, folder / "ct");
        std::vector<ZipEntry> entries{{"README.txt", "no image"}, {"../out.dcm", "no image"}};
        for (const auto& file : fs::directory_iterator(folder / "ct")) {
            std::ifstream stream(file.path(), std::ios::binary);
            entries.push_back({"DICOM/" + file.path().filename().string(),
                               std::string(std::istreambuf_iterator<char>(stream), {}), true});
        }
        writeZip(folder / "ct.zip", entries);
    }
    ~ZippedSeries() { ::unsetenv("TMPDIR"); }

    TemporaryFolder folder;
};

} // namespace

TEST(CtSource, ReadsAZipArchiveLikeTheFolderItWasMadeOf)
{
    const ZippedSeries zipped;
    const auto fromZip = workflows::openSeries(zipped.folder / "ct.zip", "", {});
    const auto fromFolder = workflows::openSeries(zipped.folder / "ct", "", {});
    EXPECT_EQ(fromZip.record, fromFolder.record);
    EXPECT_EQ(fromZip.source, zipped.folder / "ct.zip");
    EXPECT_TRUE(std::ranges::equal(fromZip.volume->voxels(), fromFolder.volume->voxels()));
    EXPECT_TRUE(fs::is_empty(zipped.folder / "tmp")) << "what was unpacked is removed";
}

TEST(CtSource, CallsRejectedFilesByTheirNamesInTheArchive)
{
    const ZippedSeries zipped;
    const dicom::ScanResult scan = workflows::CtSource(zipped.folder / "ct.zip").contents().ct;
    ASSERT_EQ(scan.series.size(), 1u);
    ASSERT_EQ(scan.rejected.size(), 2u);
    EXPECT_EQ(scan.rejected[0].reason, "its name leads out of the archive");
    EXPECT_EQ(scan.rejected[1].file, zipped.folder / "ct.zip" / "README.txt");
    EXPECT_EQ(scan.rejected[1].reason, "it is not a DICOM file");
}

TEST(CtSource, LeavesNothingBehindWhenTheArchiveIsDamaged)
{
    const ZippedSeries zipped;
    fs::resize_file(zipped.folder / "ct.zip", 400);
    EXPECT_THROW(workflows::CtSource(zipped.folder / "ct.zip"), Error);
    EXPECT_TRUE(fs::is_empty(zipped.folder / "tmp"));
}

TEST(CtSource, MissesNothingThatTheDicomdirOfAnArchiveNames)
{
    const TemporaryFolder folder;
    writeZip(folder / "cd.zip", {{"DICOMDIR", dicomdirBytes({{"DICOM\\IM1"}})}, {"DICOM/IM1", "no image"}});
    const dicom::ScanResult scan = workflows::CtSource(folder / "cd.zip").contents().ct;
    ASSERT_EQ(scan.rejected.size(), 1u);
    EXPECT_EQ(scan.rejected[0].file, folder / "cd.zip" / "DICOM/IM1");
    EXPECT_EQ(scan.rejected[0].reason, "it is not a DICOM file");
}
