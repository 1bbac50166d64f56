// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/audit_trail.h"
#include "core/dicom/network/echo.h"
#include "core/dicom/network/find.h"
#include "core/dicom/network/listener.h"
#include "core/dicom/text_encoding.h"
#include "core/workflows/receiving_station.h"
#include "core/workflows/retrieve_case.h"
#include "core/workflows/send_results.h"
#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/pacs_servers.h"
#include "tests/fixtures/small_disk.h"
#include "tests/fixtures/written_results.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <mutex>
#include <sstream>
#include <thread>

namespace dsmt::fixtures {

inline constexpr int kSlices = 12;

inline SeriesRecord record(const std::string& seriesUid = "2.25.71")
{
    SeriesRecord made = someSeries(seriesUid);
    made.studyUid = "2.25.70";
    made.patientId = "SIM-PACS";
    made.patientName = "M\xc3\xbcller^Anna";
    made.studyDate = "20260311";
    made.slices = kSlices;
    return made;
}

inline std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ".dcm")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// What every data set of a folder holds, by SOP Instance UID.
inline std::map<std::string, std::string> datasetsIn(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        DcmFileFormat format;
        if (!entry.is_regular_file() || format.loadFile(OFFilename(entry.path().c_str())).bad())
            continue;
        OFString uid;
        format.getDataset()->findAndGetOFString(DCM_SOPInstanceUID, uid);
        std::ostringstream text;
        format.getDataset()->print(text);
        found[uid.c_str()] = text.str();
    }
    return found;
}

/// Programs of others on loopback, and a small CT.
class Pacs : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (const char* program : {"Orthanc", "dcmqrscp", "storescp", "storescu", "echoscu"})
            if (!isInstalled(program))
                GTEST_SKIP() << program << " is not installed (Debian packages orthanc, dcmtk)";
        settings.listener.port = freePort();
    }

    void store(const PacsServer& server, const std::filesystem::path& folderOfCt)
    {
        ASSERT_TRUE(server.answers());
        ASSERT_EQ(saidBy(fmt::format("storescu -R -aec {} +sd +r 127.0.0.1 {} {}", server.peer().aeTitle, server.port(),
                                     folderOfCt.string())),
                  "");
    }
    PacsLink link(const PacsServer& server) const { return {settings.aeTitle, server.peer()}; }

    /// What a call fails with.
    template <class Call> std::string failure(const Call& call)
    {
        try {
            call();
        } catch (const Error& error) {
            return error.message();
        }
        return "nothing failed";
    }

    TemporaryFolder folder;
    database::Library library{folder / "library"};
    PacsSettings settings;
    const CtFolder ct{*tellingVolume({16, 16, kSlices}), record()};
};

} // namespace dsmt::fixtures
