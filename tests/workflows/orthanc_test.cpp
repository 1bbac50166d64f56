// SPDX-License-Identifier: GPL-3.0-or-later
// Stored in Orthanc, found there and brought back: the same objects.
#include "core/base/child_process.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/oblique_mask.h"
#include "tests/fixtures/shell_word.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <arpa/inet.h>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// One that nobody listens on at the moment.
int freePort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::socklen_t size = sizeof(address);
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast)
    ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    ::close(descriptor);
    return ntohs(address.sin_port);
}

/// A server of its own with a folder of its own, which ends with this object.
class Orthanc final {
public:
    explicit Orthanc(const fs::path& folder) : m_port(freePort())
    {
        fs::create_directories(folder / "database");
        std::ofstream(folder / "orthanc.json") << fmt::format(
            R"({{"StorageDirectory": "{0}", "IndexDirectory": "{0}", "Plugins": [], "HttpServerEnabled": false,
                "DicomPort": {1}, "DicomCheckCalledAet": false, "DicomAlwaysAllowEcho": true,
                "DicomAlwaysAllowStore": true, "DicomAlwaysAllowFind": true, "DicomAlwaysAllowGet": true}})",
            (folder / "database").string(), m_port);
        std::string program = saidBy("command -v Orthanc");
        program.erase(program.find_last_not_of('\n') + 1);
        m_process = std::make_unique<ChildProcess>(program, std::vector{(folder / "orthanc.json").string()},
                                                   std::vector<std::string>());
    }

    std::string address() const { return fmt::format("127.0.0.1 {}", m_port); }

    bool answersWithin(std::chrono::seconds time) const
    {
        const auto end = std::chrono::steady_clock::now() + time;
        while (std::chrono::steady_clock::now() < end) {
            if (saidBy("echoscu " + address() + " && echo yes") == "yes\n")
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        return false;
    }

private:
    int m_port;
    std::unique_ptr<ChildProcess> m_process;
};

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
    const Orthanc server(analysed / "orthanc");
    ASSERT_TRUE(server.answersWithin(std::chrono::seconds(20)));

    std::string files;
    for (const ExportedObject& object : result.objects)
        files += " " + quoted(object.file.string());
    EXPECT_EQ(saidBy("storescu -R " + server.address() + files), "");
    const std::string study = analysed.source().source.studyUid;
    const std::string found = saidBy("findscu -S -k QueryRetrieveLevel=SERIES -k Modality -k PatientName -k "
                                     "SeriesInstanceUID -k StudyInstanceUID=" +
                                     study + " " + server.address());
    for (const ExportedObject& object : result.objects) {
        EXPECT_THAT(found, HasSubstr(object.seriesUid));
        EXPECT_THAT(found, HasSubstr("CS [" + object.kind));
    }

    const fs::path back = analysed / "back";
    fs::create_directories(back);
    saidBy("getscu -S -od " + quoted(back.string()) + " -k QueryRetrieveLevel=STUDY -k StudyInstanceUID=" + study +
           " " + server.address());
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
