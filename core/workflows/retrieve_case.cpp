// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/retrieve_case.h"

#include "core/database/audit_trail.h"
#include "core/dicom/network/find.h"
#include "core/workflows/series_fetch.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::vector<std::string> readableSeries(const PacsLink& link, const std::string& studyUid, const Progress& progress)
{
    std::vector<std::string> uids;
    for (const dicom::FoundSeries& series : dicom::findSeries(link, studyUid, progress).found)
        if (isReadHere(series.modality))
            uids.push_back(series.seriesUid);
    if (uids.empty())
        throw Error(ErrorKind::NotFound, fmt::format("{} has no CT series, segmentations or reports of the study {}",
                                                     shownPeer(link.peer), studyUid));
    return uids;
}

void append(ImportReport& report, ImportReport more)
{
    std::move(more.series.begin(), more.series.end(), std::back_inserter(report.series));
    std::move(more.readings.begin(), more.readings.end(), std::back_inserter(report.readings));
    std::move(more.rejected.begin(), more.rejected.end(), std::back_inserter(report.rejected));
    std::move(more.results.begin(), more.results.end(), std::back_inserter(report.results));
    report.bytes += more.bytes;
    report.cancelled = more.cancelled;
    report.failure = more.failure;
}

} // namespace

bool isReadHere(const std::string& modality)
{
    return modality == "CT" || modality == "SEG" || modality == "SR";
}

RetrievedCase retrieveCase(database::Library& library, const PacsSettings& settings, const PacsPeer& peer,
                           const WantedSeries& wanted, const Progress& progress,
                           const std::shared_ptr<dicom::Diversions>& listening)
{
    const fs::path place = fetchPlace(library.folder());
    RetrievedCase result;
    result.report.source = shownPeer(peer);
    const std::vector<std::string> uids =
        wanted.seriesUids.empty() ? readableSeries({settings.aeTitle, peer}, wanted.studyUid, progress.stage(0, 0.02))
                                  : wanted.seriesUids;
    for (std::size_t n = 0; n < uids.size(); ++n) {
        const Progress one = progress.stage(0.02 + 0.98 * double(n) / double(uids.size()),
                                            0.02 + 0.98 * double(n + 1) / double(uids.size()));
        const auto begin = Clock::now();
        const FetchedSeries fetched =
            fetchSeries({settings, peer, listening}, wanted.studyUid, uids[n], place, one.stage(0, 0.7));
        result.fetched += fetched.fetched;
        result.kept += fetched.kept;
        result.fetchSeconds += secondsSince(begin);
        const auto imported = Clock::now();
        append(result.report, importCt(library, {.path = fetched.folder}, one.stage(0.7, 1)));
        result.importSeconds += secondsSince(imported);
        if (result.report.cancelled || result.report.failure)
            break;
        fs::remove_all(fetched.folder);
        database::AuditStore(library).append(
            {"retrieved from PACS", "", std::nullopt, "",
             fmt::format("{} objects of series {} from {}", fetched.fetched + fetched.kept, uids[n], shownPeer(peer))});
    }
    return result;
}

} // namespace dsmt::workflows
