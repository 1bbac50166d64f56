// SPDX-License-Identifier: GPL-3.0-or-later
// Stored in Orthanc, found there and brought back: the same objects.
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <fmt/format.h>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

std::map<std::string, fs::path> byUid(const fs::path& folder)
{
    std::map<std::string, fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        DcmFileFormat format;
        format.loadFile(OFFilename(entry.path().c_str()));
        OFString uid;
        format.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, uid);
        files[uid.c_str()] = entry.path();
    }
    return files;
}

bool isSameDataset(const fs::path& one, const fs::path& other)
{
    DcmFileFormat first, second;
    first.loadFile(OFFilename(one.c_str()));
    second.loadFile(OFFilename(other.c_str()));
    return first.getDataset()->compare(*second.getDataset()) == 0;
}

} // namespace

TEST(Orthanc, TakesWhatIsExportedAndGivesItBackUnchanged)
{
    if (!isInstalled("Orthanc") || !isInstalled("getscu"))
        GTEST_SKIP() << "Orthanc or DCMTK's programs are not installed (Debian packages orthanc, dcmtk)";
    AnalysedCase analysed(variedCases(2).back());
    const ResultExport result = analysed.exported("results");
    const PacsServer server = PacsServer::orthanc(analysed / "orthanc");
    ASSERT_TRUE(server.answers());
    const std::string address = fmt::format("-aec ORTHANC 127.0.0.1 {}", server.port());

    std::string files;
    for (const ExportedObject& object : result.objects)
        files += " " + quoted(object.file.string());
    EXPECT_EQ(saidBy("storescu -R " + address + files), "");
    const std::string study = analysed.source().source.studyUid;
    const std::string found = saidBy("findscu -S -k QueryRetrieveLevel=SERIES -k Modality -k PatientName -k "
                                     "SeriesInstanceUID -k StudyInstanceUID=" +
                                     study + " " + address);
    for (const ExportedObject& object : result.objects) {
        EXPECT_THAT(found, HasSubstr(object.seriesUid));
        EXPECT_THAT(found, HasSubstr("CS [" + object.kind));
    }

    const fs::path back = analysed / "back";
    fs::create_directories(back);
    saidBy("getscu -S -od " + quoted(back.string()) + " -k QueryRetrieveLevel=STUDY -k StudyInstanceUID=" + study +
           " " + address);
    const std::map<std::string, fs::path> returned = byUid(back);
    ASSERT_EQ(returned.size(), result.objects.size());
    for (const ExportedObject& object : result.objects) {
        ASSERT_TRUE(returned.contains(object.sopInstanceUid)) << object.kind;
        const fs::path& file = returned.at(object.sopInstanceUid);
        EXPECT_TRUE(isSameDataset(object.file, file)) << object.kind;
        EXPECT_EQ(errorsOf(file), "");
        if (object.kind == "SEG") {
            expectSame(*dicom::readSegmentation(file).mask, *dicom::readSegmentation(object.file).mask);
        } else {
            EXPECT_TRUE(dicom::readMeasurementReport(file) == dicom::readMeasurementReport(object.file));
        }
    }
}
