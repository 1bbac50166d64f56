// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/import_ct.h"

#include "core/database/description_store.h"
#include "core/database/image_store.h"
#include "core/dicom/read_slice.h"
#include "core/dicom/series_layout.h"
#include "core/dicom/slice_header.h"
#include "core/workflows/ct_source.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr int kThumbnailEdge = 96;

using Volumes = std::vector<dicom::ScannedSeries>;

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

std::vector<database::IncomingImage> imagesOf(const Volumes& volumes)
{
    std::vector<database::IncomingImage> images;
    std::set<fs::path> files;
    for (const dicom::ScannedSeries& series : volumes)
        for (const dicom::SliceFile& slice : series.slices)
            if (files.insert(slice.file).second)
                images.push_back({slice.file, slice.sopInstanceUid, slice.position});
    return images;
}

std::size_t imageCount(const Volumes& volumes)
{
    return std::accumulate(volumes.begin(), volumes.end(), std::size_t(0),
                           [](std::size_t count, const auto& series) { return count + series.slices.size(); });
}

/// A source may change between the scan and the copy.
std::string reasonAgainstCopy(const fs::path& copy, const std::string& seriesUid, const std::string& sopInstanceUid)
{
    const auto read = dicom::readSliceHeaders(copy);
    if (const auto* reason = std::get_if<std::string>(&read))
        return "it changed while it was read: now " + *reason;
    const auto& header = std::get<std::vector<dicom::SliceHeader>>(read).front();
    const bool isSame = header.series.seriesUid == seriesUid && header.slice.sopInstanceUid == sopInstanceUid;
    return isSame ? "" : "it changed while it was read: it is another image now";
}

/// With a picture, unless the middle slice cannot be decoded.
SeriesDescription described(const dicom::ScannedSeries& series)
{
    SeriesDescription description = dicom::describe(series);
    if (!description.geometry)
        return description;
    try {
        description.thumbnail = dicom::thumbnail(series, kThumbnailEdge);
    } catch (const Error&) {
        // The message names a file that may be gone by the time it is read; opening the case gives it anew.
        description.findings.push_back({{"not_decoded", Severity::Warning, "The middle slice cannot be decoded."},
                                        series.slices.front().imagePosition,
                                        series.slices.back().imagePosition});
    }
    return description;
}

class Import final {
public:
    Import(database::Library& library, const ImportRequest& request, const CtSource& source, ImportReport& report)
        : m_library(library), m_request(request), m_source(source), m_report(report)
    {
    }

    void run(Volumes volumes, const Progress& progress)
    {
        for (dicom::ScannedSeries& series : volumes)
            keepChosenTexts(series.record);
        ImportedSeries imported;
        const std::vector<std::int64_t> ids =
            m_request.link ? link(volumes, imported) : copy(volumes, imported, progress);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            database::DescriptionStore(m_library).put(ids[i], described(volumes[i]));
            imported.volumes.push_back(database::CaseStore(m_library).row(ids[i]));
        }
        if (!ids.empty())
            m_report.series.push_back(std::move(imported));
    }

private:
    /// A character set that a person once chose for a series holds until another is chosen.
    void keepChosenTexts(SeriesRecord& record)
    {
        if (!m_request.characterSet.empty())
            return;
        const auto known = database::CaseStore(m_library).findSeries(record.seriesUid, record.part);
        if (!known || known->series.patientId != record.patientId)
            return;
        record.patientName = known->series.patientName;
        record.description = known->series.description;
    }

    std::vector<std::int64_t> link(const Volumes& volumes, ImportedSeries& imported)
    {
        database::CaseStore cases(m_library);
        std::vector<std::int64_t> ids;
        for (const dicom::ScannedSeries& series : volumes) {
            const bool isKnown = cases.findSeries(series.record.seriesUid, series.record.part).has_value();
            (isKnown ? imported.present : imported.taken) += series.slices.size();
            ids.push_back(cases.addSeries(series.record, fs::absolute(m_request.path).lexically_normal()));
        }
        return ids;
    }

    std::vector<std::int64_t> copy(Volumes& volumes, ImportedSeries& imported, const Progress& progress)
    {
        const std::string seriesUid = volumes.front().record.seriesUid;
        std::vector<SeriesRecord> records;
        for (const dicom::ScannedSeries& series : volumes)
            records.push_back(series.record);
        const auto check = [&](const fs::path& copied, const database::IncomingImage& image) {
            return reasonAgainstCopy(copied, seriesUid, image.sopInstanceUid);
        };
        database::KeptImages kept = database::ImageStore(m_library).keep(records, imagesOf(volumes), check, progress);
        for (database::RefusedImage& image : kept.refused)
            m_report.rejected.push_back({m_source.shownName(image.file), std::move(image.reason)});
        imported.taken = kept.taken;
        imported.present = kept.present;
        m_report.bytes += kept.bytes;
        if (kept.seriesIds.empty() || kept.all == imagesOf(volumes).size())
            return kept.seriesIds;
        return describeAnew(volumes, kept.seriesIds.front());
    }

    /// The library holds other images of the series than this source: what counts is all of them together.
    std::vector<std::int64_t> describeAnew(Volumes& volumes, std::int64_t seriesId)
    {
        database::CaseStore cases(m_library);
        dicom::ScanResult kept = dicom::scan(cases.row(seriesId).source, {}, {.characterSet = m_request.characterSet});
        volumes = std::move(kept.series);
        std::vector<std::int64_t> ids;
        for (dicom::ScannedSeries& series : volumes) {
            keepChosenTexts(series.record);
            ids.push_back(cases.updateKept(series.record));
        }
        return ids;
    }

    database::Library& m_library;
    const ImportRequest& m_request;
    const CtSource& m_source;
    ImportReport& m_report;
};

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
    const CtSource source(request.path, progress.stage(0, 0.2));
    dicom::ScanResult scan = source.scan(progress.stage(0.2, 0.4), {.characterSet = request.characterSet});
    progress.checkCancelled(); // a scan may be over before it notices
    ImportReport report{.source = request.path, .rejected = std::move(scan.rejected)};
    std::vector<Volumes> groups = bySeriesUid(std::move(scan));
    double total = 0, done = 0;
    for (const Volumes& volumes : groups)
        total += double(imageCount(volumes));
    Import import(library, request, source, report);
    for (Volumes& volumes : groups) {
        const double from = 0.4 + 0.6 * done / total;
        done += double(imageCount(volumes));
        try {
            import.run(std::move(volumes), progress.stage(from, 0.4 + 0.6 * done / total));
        } catch (const Cancelled&) {
            report.cancelled = true;
            break;
        } catch (const Error& failure) {
            if (report.series.empty())
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
