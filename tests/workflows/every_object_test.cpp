// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of object of many cases, as dciodvfy, dcmdump, dsrdump, pydicom and Orthanc see it, and through a library.
#include "core/base/error.h"
#include "core/database/imported_objects.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/network/find.h"
#include "core/dicom/network/listener.h"
#include "core/dicom/network/retrieve.h"
#include "core/dicom/network/send.h"
#include "core/dicom/read_segmentation.h"
#include "core/workflows/import_result.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/shared_material.h"
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

constexpr const char* kReadByPydicom = "import sys, pydicom\n"
                                       "for f in sys.argv[1:]:\n"
                                       "    d = pydicom.dcmread(f)\n"
                                       "    if 'PixelData' in d: d.pixel_array\n"
                                       "    print(d.Modality, end=' ')\n";

/// Report, segmentation, key image and document.
ResultExport everyObject(AnalysedCase& analysed)
{
    const ExportedKinds kinds{.report = true,
                              .segmentation = true,
                              .keyImage =
                                  [](const database::StoredPrediction& prediction) {
                                      dicom::RgbPicture picture{31, 17, {}};
                                      for (int n = 0; n < 3 * 31 * 17; ++n)
                                          picture.pixels.push_back(std::uint8_t(n * 7 + int(prediction.id)));
                                      return picture;
                                  },
                              .document =
                                  [](const database::StoredPrediction& prediction) {
                                      return fmt::format("%PDF-1.4\n% prediction {}\n%%EOF\n", prediction.id);
                                  },
                              .readerName = {}};
    return exportResults(analysed.source(), analysed.chosen().predictions, kinds, analysed / "every", {});
}

void expectReadByOthers(const ResultExport& result, bool hasPydicom)
{
    std::string files;
    for (const ExportedObject& object : result.objects) {
        EXPECT_EQ(errorsOf(object.file), "") << object.kind;
        EXPECT_EQ(saidBy("dcmdump -q +E " + quoted(object.file.string()) + " >/dev/null && echo read"), "read\n");
        if (object.kind == "SR") {
            EXPECT_THAT(saidBy("dsrdump -q " + quoted(object.file.string())), HasSubstr("Imaging Measurement Report"));
        }
        files += " " + quoted(object.file.string());
    }
    if (hasPydicom) {
        EXPECT_EQ(saidBy("/usr/bin/python3 -c " + quoted(kReadByPydicom) + files), "SEG SR OT DOC ");
    }
}

/// SR and SEG into a library and out of it again.
void expectKeptByALibrary(AnalysedCase& analysed, const ResultExport& result)
{
    database::Library other(analysed / "other");
    const ExportedCase source = analysed.source();
    for (const ExportedObject& object : result.objects) {
        if (object.kind != "SR" && object.kind != "SEG")
            continue;
        EXPECT_TRUE(importResult(other, object.file).isNew);
        database::ImportedObjects kept(other);
        if (object.kind == "SR") {
            const auto reports = kept.reports(source.source.studyUid, source.source.seriesUid);
            ASSERT_EQ(reports.size(), 1u);
            const fs::path again = analysed / "again.dcm";
            dicom::writeMeasurementReport(reports[0].report, someIdentity("again"), source.source, source.source.images,
                                          "2.25.8", again);
            EXPECT_TRUE(dicom::readMeasurementReport(again) == dicom::readMeasurementReport(object.file));
        } else {
            const auto segments = kept.segments(source.source.studyUid, source.source.seriesUid);
            ASSERT_EQ(segments.size(), 1u);
            expectSame(*segments[0].mask, *dicom::readSegmentation(object.file).mask);
        }
    }
}

bool isSameDataset(const fs::path& one, const fs::path& other)
{
    DcmFileFormat first, second;
    return first.loadFile(OFFilename(one.c_str())).good() && second.loadFile(OFFilename(other.c_str())).good() &&
           first.getDataset()->compare(*second.getDataset()) == 0;
}

/// Orthanc, which moves to a listener here.
class Archive {
public:
    Archive() : m_listens(freePort()), m_server(PacsServer::orthanc(m_folder / "orthanc", m_listens))
    {
        m_settings.listener.port = m_listens;
        m_settings.peers = {m_server.peer()};
        fs::create_directories(m_folder / "back");
    }
    bool answers() const { return m_server.answers(); }

    void expectToGiveBack(const std::string& studyUid, const ResultExport& result)
    {
        const PacsLink link{m_settings.aeTitle, m_server.peer()};
        std::vector<dicom::SentObject> sent;
        for (const ExportedObject& object : result.objects)
            sent.push_back(dicom::sentObject(object.file));
        dicom::sendObjects(link, sent, [](const dicom::SentObject& object, const dicom::SendAnswer& answer) {
            EXPECT_EQ(answer.failure, "") << object.file;
        });
        std::vector<std::string> found;
        for (const dicom::FoundSeries& series : dicom::findSeries(link, studyUid).found)
            found.push_back(series.seriesUid);
        const dicom::Listener listener(
            m_settings,
            {.folder = m_folder / "back", .sync = false, .arrived = {}, .refused = {}, .diversions = nullptr});
        for (const ExportedObject& object : result.objects) {
            EXPECT_THAT(found, testing::Contains(object.seriesUid)) << object.kind;
            dicom::moveImages(link, {studyUid, object.seriesUid, {}});
            const fs::path back = m_folder / "back" / (object.sopInstanceUid + ".dcm");
            EXPECT_TRUE(isSameDataset(object.file, back)) << object.kind;
            EXPECT_EQ(errorsOf(back), "") << object.kind;
        }
    }

private:
    TemporaryFolder m_folder;
    int m_listens;
    PacsServer m_server;
    PacsSettings m_settings;
};

void expectEverything(AnalysedCase& analysed, Archive& archive, bool hasPydicom)
{
    const ResultExport result = everyObject(analysed);
    ASSERT_EQ(result.objects.size(), 4u);
    expectReadByOthers(result, hasPydicom);
    expectKeptByALibrary(analysed, result);
    archive.expectToGiveBack(analysed.source().source.studyUid, result);
}

class EveryObject : public testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "dcmdump", "dsrdump", "echoscu", "dciodvfy"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk, dicom3tools)";
        hasPydicom = saidBy("/usr/bin/python3 -c 'import pydicom, numpy'").empty();
        archive.emplace();
        ASSERT_TRUE(archive->answers());
    }

    bool hasPydicom = false;
    std::optional<Archive> archive;
};

} // namespace

TEST_F(EveryObject, OfTwentyVariedCasesIsReadByOthersKeptAndGivenBack)
{
    for (const phantom::PlannedCase& planned : variedCases(20)) {
        SCOPED_TRACE(planned.id);
        AnalysedCase analysed(planned);
        expectEverything(analysed, *archive, hasPydicom);
    }
}

TEST_F(EveryObject, OfARealNoduleIsReadByOthersKeptAndGivenBack)
{
    const fs::path ct = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    AnalysedCase analysed(ct, {-50, -147, 57});
    expectEverything(analysed, *archive, hasPydicom);
}

TEST_F(EveryObject, OfOneDocumentIsAnotherForAnotherDocument)
{
    AnalysedCase analysed(variedCases(2).front());
    const auto uidFor = [&](const std::string& pdf) {
        const ExportedKinds kinds{.report = false,
                                  .segmentation = false,
                                  .keyImage = {},
                                  .document = [&](const database::StoredPrediction&) { return pdf; },
                                  .readerName = {}};
        return exportResults(analysed.source(), analysed.chosen().predictions, kinds, analysed / "pdf", {})
            .objects.at(0)
            .sopInstanceUid;
    };
    EXPECT_EQ(uidFor("%PDF-1.4 one"), uidFor("%PDF-1.4 one"));
    EXPECT_NE(uidFor("%PDF-1.4 one"), uidFor("%PDF-1.4 two"));
    EXPECT_THROW(uidFor("no document"), Error);
}
