// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/thumbnail.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/import_steps.h"

#include <algorithm>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// ".nii.gz" or ".mha" of a file that is known to be a volume.
std::string endingOf(const fs::path& file)
{
    std::string ending = file.extension().string();
    if (ending == ".gz" || ending == ".GZ")
        ending = file.stem().extension().string() + ending;
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return ending;
}

SeriesDescription describedVolume(const FoundVolume& found, const volume_files::FileVolume& read)
{
    SeriesDescription description = found.description;
    description.thumbnail = thumbnailOf(*read.volume, read.volume->geometry().size.k / 2, kThumbnailEdge);
    return description;
}

/// Why the library does not take the volume; empty when it does.
std::string reasonAgainst(const ImportContext& context, const FoundVolume& found, const volume_files::FileVolume& read)
{
    for (const volume_files::VolumeNote& note : read.notes)
        if (note.code == "not_hounsfield")
            return "it is no CT: " + note.text;
    if (!context.request.link && found.voxels != found.file)
        return "its voxels lie in another file beside it: link it, or make one file of it (dsmt volume)";
    return {};
}

/// 0 when the library does not take it.
std::int64_t put(const ImportContext& context, const FoundVolume& found, ImportedSeries& imported,
                 const Progress& progress)
{
    const SeriesRecord& record = found.record;
    if (context.request.link)
        return linkSeries(context, record, 1, imported);
    const database::IncomingImage image{found.file, record.seriesUid, 0, endingOf(found.file)};
    const auto check = [](const fs::path& copy, const database::IncomingImage&) {
        return volume_files::isVolumeFile(copy) ? "" : "it changed while it was read";
    };
    const database::KeptImages kept =
        keepImages(context, std::span(&record, 1), std::span(&image, 1), check, imported, progress);
    return kept.seriesIds.empty() ? 0 : kept.seriesIds.front();
}

} // namespace

void importVolume(const ImportContext& context, const FoundVolume& found, const Progress& progress)
{
    const auto reject = [&](const std::string& reason) {
        context.report.rejected.push_back({context.source.shownName(found.file), reason});
    };
    volume_files::FileVolume read;
    try {
        read = volume_files::readVolumeFile(found.file, progress.stage(0, 0.5));
    } catch (const Error& failure) {
        return reject(reasonOf(failure, found.file));
    }
    if (const std::string reason = reasonAgainst(context, found, read); !reason.empty())
        return reject(reason);
    ImportedSeries imported;
    const std::int64_t id = put(context, found, imported, progress.stage(0.5, 1));
    if (id == 0)
        return;
    addVolume(context, id, describedVolume(found, read), imported);
    context.report.series.push_back(std::move(imported));
}

} // namespace dsmt::workflows
