// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulate_cohort.h"

#include "core/cohort/simulate_patches.h"
#include "core/phantom/scan_patient.h"
#include "core/workflows/cohort_tables.h"
#include "core/workflows/simulated_study.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr const char *kTruthFile = "truth.json", *kCasesFolder = "cases", *kPatchesFile = "patches.cache";

/// A folder of ours goes on, an empty one is taken, anything else is somebody's.
void requireOwnFolder(const fs::path& folder, const cohort::CohortSummary& summary)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure || !fs::is_directory(folder))
        throw Error(ErrorKind::Failed, folder.string() + " cannot be made a folder");
    if (fs::is_empty(folder))
        return;
    const fs::path truth = folder / kTruthFile;
    const auto json = fs::exists(truth) ? nlohmann::json::parse(readTextFile(truth), nullptr, false) : nlohmann::json();
    if (!json.is_object() || json.value("protocol", "") != summary.protocol ||
        json.value("seed", std::uint64_t(0)) != summary.seed)
        throw Error(ErrorKind::BadInput, folder.string() + " holds something else than the " + summary.protocol +
                                             " cohort with seed " + std::to_string(summary.seed) +
                                             "; choose an empty folder");
}

struct Drawn {
    std::vector<CohortRow> rows;
    std::vector<std::uint64_t> studyBytes;
};

std::uint64_t bytesOfStudy(const imaging::Size& size)
{
    constexpr std::uint64_t kHeaderBytes = 4096, kMaskAndTruthBytes = 1 << 20;
    const std::uint64_t slice = 2 * std::uint64_t(size.i) * std::uint64_t(size.j) + kHeaderBytes;
    return std::uint64_t(size.k) * slice + kMaskAndTruthBytes;
}

Drawn draw(const std::vector<phantom::PlannedCase>& cases, bool studies, const Progress& progress)
{
    Drawn drawn;
    for (const phantom::PlannedCase& planned : cases) {
        progress.advance(double(drawn.rows.size()) / double(cases.size()), "drawing patients");
        const phantom::Patient patient = phantom::drawPatient(planned.key);
        const imaging::Geometry& grid = patient.grid.geometry;
        CohortRow row{planned, truthOf(patient), patient.acquisition.site, {}, {}, {}};
        if (studies) {
            const std::string folder = fmt::format("{}/{}", kCasesFolder, planned.id);
            row.seriesFolder = folder + "/CT";
            row.maskFile = folder + "/mask.nii.gz";
            row.seriesUid = simulatedSeries(planned, patient.acquisition, grid).seriesUid;
        }
        drawn.rows.push_back(std::move(row));
        drawn.studyBytes.push_back(bytesOfStudy(grid.size));
    }
    return drawn;
}

void requireRoom(const fs::path& folder, std::uint64_t bytes)
{
    std::error_code failure;
    const fs::space_info disk = fs::space(folder, failure);
    const auto inWords = [](std::uintmax_t count) {
        return count < 1'000'000'000 ? fmt::format("{:.0f} MB", double(count) / 1e6)
                                     : fmt::format("{:.1f} GB", double(count) / 1e9);
    };
    if (!failure && disk.available < bytes)
        throw Error(ErrorKind::Failed,
                    fmt::format("{} has no room: {} are needed, {} are free. --patches-only needs far less.",
                                folder.string(), inWords(bytes), inWords(disk.available)));
}

void writeStudies(const Drawn& drawn, const fs::path& folder, WrittenCohort& written, const Progress& progress)
{
    fs::create_directories(folder / kCasesFolder);
    std::uint64_t wanted = 0;
    std::vector<const CohortRow*> missing;
    for (std::size_t n = 0; n < drawn.rows.size(); ++n)
        if (const CohortRow& row = drawn.rows[n];
            !holdsSimulatedStudy(folder / kCasesFolder / row.planned.id, row.planned)) {
            missing.push_back(&row);
            wanted += drawn.studyBytes[n];
        }
    requireRoom(folder, wanted);
    written.kept = int(drawn.rows.size() - missing.size());
    for (const CohortRow* row : missing) {
        const double share = 1 / double(missing.size()), begin = written.made * share;
        progress.advance(begin, fmt::format("case {} of {}", written.kept + written.made + 1, drawn.rows.size()));
        // What a case says of its own stages would hide which case it is.
        const Progress within(
            [&](double fraction, const std::string&) {
                progress.advance(begin + share * fraction,
                                 fmt::format("case {} of {}", written.kept + written.made + 1, drawn.rows.size()));
            },
            progress.stopToken());
        writeSimulatedStudy(row->planned, folder / kCasesFolder / row->planned.id, within);
        ++written.made;
    }
}

} // namespace

WrittenCohort simulateCohort(const CohortOrder& order, const Progress& progress)
{
    const phantom::Protocol& protocol = phantom::protocolNamed(order.protocol);
    const auto cases = phantom::planCohort(protocol, order.seed, order.count > 0 ? order.count : fullCount(protocol));
    WrittenCohort written;
    written.summary = cohort::summarise(protocol, order.seed, cases);
    requireOwnFolder(order.folder, written.summary);
    const std::string summary = toJson(written.summary) + '\n';
    writeTextFile(order.folder / kTruthFile, summary);
    const Drawn drawn = draw(cases, !order.patchesOnly, progress.stage(0, 0.02));
    if (order.patchesOnly) {
        constexpr std::uint64_t kRecordBytes = 1536 * 1024;
        requireRoom(order.folder, kRecordBytes * cases.size());
        cohort::simulatePatchCache(cases, summary, order.folder / kPatchesFile, progress.stage(0.02, 1));
    } else {
        writeStudies(drawn, order.folder, written, progress.stage(0.02, 1));
        written.firstCt = order.folder / drawn.rows.front().seriesFolder;
        written.firstNodule = drawn.rows.front().truth.center;
    }
    writeTextFile(order.folder / "README.md", cohortCard(written.summary, order.patchesOnly));
    writeTextFile(order.folder / "reads.csv", readsCsv(drawn.rows, order.seed << 8 | std::uint64_t(protocol.letter)));
    // Last: where it is, everything is.
    writeTextFile(order.folder / "cohort.csv", manifestCsv(drawn.rows));
    return written;
}

} // namespace dsmt::workflows
