// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_ct.h"

#include "core/database/image_store.h"
#include "core/database/incoming_folder.h"
#include "core/database/library.h"
#include "core/dicom/unpack_zip.h"
#include "core/workflows/import_steps.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// The volumes of each series UID, in the order of the scan.
std::vector<Volumes> bySeriesUid(dicom::ScanResult scan)
{
    std::vector<Volumes> groups;
    for (dicom::ScannedSeries& series : scan.series) {
        if (groups.empty() || groups.back().front().record.seriesUid != series.record.seriesUid)
            groups.emplace_back();
        groups.back().push_back(std::move(series));
    }
    return groups;
}

std::size_t imageCount(const Volumes& volumes)
{
    return std::accumulate(volumes.begin(), volumes.end(), std::size_t(0),
                           [](std::size_t count, const auto& series) { return count + series.slices.size(); });
}

void importReadings(const ImportContext& context, const fs::path& file)
{
    try {
        context.report.readings.push_back(importLidc(context.library, file));
    } catch (const Error& failure) {
        if (failure.kind() != ErrorKind::BadInput)
            throw;
        context.report.rejected.push_back({context.source.shownName(file), reasonOf(failure, file)});
    }
}

void importOneResult(const ImportContext& context, const fs::path& file)
{
    try {
        context.report.results.push_back(importResult(context.library, file));
    } catch (const Error& failure) {
        if (failure.kind() != ErrorKind::BadInput)
            throw;
        context.report.rejected.push_back({context.source.shownName(file), reasonOf(failure, file)});
    }
}

/// Something to bring in, once, and how much of the whole work it is.
struct Step {
    double weight = 1;
    std::function<void(const Progress&)> run;
};

std::vector<Step> stepsOf(const ImportContext& context, SourceContents contents)
{
    std::vector<Step> steps;
    for (Volumes& volumes : bySeriesUid(std::move(contents.ct))) {
        const auto weight = double(imageCount(volumes));
        steps.push_back({weight, [&context, volumes = std::move(volumes)](const Progress& progress) mutable {
                             importImages(context, std::move(volumes), progress);
                         }});
    }
    for (const FoundVolume& volume : contents.volumes)
        steps.push_back({double(volume.record.slices),
                         [&context, volume](const Progress& progress) { importVolume(context, volume, progress); }});
    for (const auto& file : contents.readings)
        steps.push_back({1, [&context, file](const Progress& progress) {
                             progress.checkCancelled();
                             importReadings(context, file);
                         }});
    for (const auto& file : contents.results)
        steps.push_back({1, [&context, file](const Progress& progress) {
                             progress.checkCancelled();
                             importOneResult(context, file);
                         }});
    return steps;
}

} // namespace

std::size_t ImportReport::taken() const
{
    return std::accumulate(series.begin(), series.end(), std::size_t(0),
                           [](std::size_t sum, const ImportedSeries& one) { return sum + one.taken; });
}

std::size_t ImportReport::present() const
{
    return std::accumulate(series.begin(), series.end(), std::size_t(0),
                           [](std::size_t sum, const ImportedSeries& one) { return sum + one.present; });
}

std::vector<database::CaseRow> ImportReport::cases() const
{
    std::vector<database::CaseRow> rows;
    for (const ImportedSeries& one : series)
        rows.insert(rows.end(), one.volumes.begin(), one.volumes.end());
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.series.slices > b.series.slices; });
    return rows;
}

ImportReport importCt(database::Library& library, const ImportRequest& request, const Progress& progress)
{
    database::ImageStore(library).sweep();
    // What an archive holds must not outlive a program that dies anywhere but where it is swept up.
    std::optional<database::IncomingFolder> work;
    if (fs::is_regular_file(request.path) && dicom::isZip(request.path))
        work.emplace(database::incomingPlace(library.folder()));
    const CtSource source(request.path, progress.stage(0, 0.2), work ? work->path() : fs::temp_directory_path());
    SourceContents contents = source.contents(progress.stage(0.2, 0.4), {.characterSet = request.characterSet});
    progress.checkCancelled(); // a scan may be over before it notices
    ImportReport report{.source = request.path, .rejected = std::move(contents.ct.rejected)};
    const ImportContext context{library, request, source, report};
    const std::vector<Step> steps = stepsOf(context, std::move(contents));
    const double total = std::accumulate(steps.begin(), steps.end(), 0.0,
                                         [](double sum, const Step& step) { return sum + step.weight; });
    double done = 0;
    for (const Step& step : steps) {
        const double from = 0.4 + 0.6 * done / total;
        done += step.weight;
        try {
            step.run(progress.stage(from, 0.4 + 0.6 * done / total));
        } catch (const Cancelled&) {
            report.cancelled = true;
            break;
        } catch (const Error& failure) {
            if (report.isEmpty())
                throw;
            report.failure = failure;
            break;
        }
    }
    std::sort(report.rejected.begin(), report.rejected.end(),
              [](const auto& a, const auto& b) { return a.file < b.file; });
    return report;
}

} // namespace dsmt::workflows
