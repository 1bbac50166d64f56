// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_slice.h"
#include "core/dicom/series_layout.h"
#include "core/dicom/slice_header.h"
#include "core/workflows/import_steps.h"

#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

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

/// A character set that a person once chose for a series holds until another is chosen.
void keepChosenTexts(const ImportContext& context, SeriesRecord& record)
{
    if (!context.request.characterSet.empty())
        return;
    const auto known = database::CaseStore(context.library).findSeries(record.seriesUid, record.part);
    if (!known || known->series.patientId != record.patientId)
        return;
    record.patientName = known->series.patientName;
    record.description = known->series.description;
}

std::vector<std::int64_t> link(const ImportContext& context, const Volumes& volumes, ImportedSeries& imported)
{
    std::vector<std::int64_t> ids;
    for (const dicom::ScannedSeries& series : volumes)
        ids.push_back(linkSeries(context, series.record, series.slices.size(), imported));
    return ids;
}

/// The library holds other images of the series than this source: what counts is all of them together.
std::vector<std::int64_t> describeAnew(const ImportContext& context, Volumes& volumes, std::int64_t seriesId)
{
    database::CaseStore cases(context.library);
    dicom::ScanResult kept =
        dicom::scan(cases.row(seriesId).source, {}, {.characterSet = context.request.characterSet});
    volumes = std::move(kept.series);
    std::vector<std::int64_t> ids;
    for (dicom::ScannedSeries& series : volumes) {
        keepChosenTexts(context, series.record);
        ids.push_back(cases.updateKept(series.record));
    }
    return ids;
}

std::vector<std::int64_t> copy(const ImportContext& context, Volumes& volumes, ImportedSeries& imported,
                               const Progress& progress)
{
    const std::string seriesUid = volumes.front().record.seriesUid;
    std::vector<SeriesRecord> records;
    for (const dicom::ScannedSeries& series : volumes)
        records.push_back(series.record);
    const auto check = [&](const fs::path& copied, const database::IncomingImage& image) {
        return reasonAgainstCopy(copied, seriesUid, image.sopInstanceUid);
    };
    const std::vector<database::IncomingImage> images = imagesOf(volumes);
    const database::KeptImages kept = keepImages(context, records, images, check, imported, progress);
    if (kept.seriesIds.empty() || kept.all == images.size())
        return kept.seriesIds;
    return describeAnew(context, volumes, kept.seriesIds.front());
}

} // namespace

void importImages(const ImportContext& context, Volumes volumes, const Progress& progress)
{
    for (dicom::ScannedSeries& series : volumes)
        keepChosenTexts(context, series.record);
    ImportedSeries imported;
    const std::vector<std::int64_t> ids =
        context.request.link ? link(context, volumes, imported) : copy(context, volumes, imported, progress);
    for (std::size_t i = 0; i < ids.size(); ++i)
        addVolume(context, ids[i], described(volumes[i]), imported);
    if (!ids.empty())
        context.report.series.push_back(std::move(imported));
}

} // namespace dsmt::workflows
