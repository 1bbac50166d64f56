// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/open_series.h"

#include "core/dicom/read_slice.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/ct_source.h"

#include <algorithm>
#include <chrono>
#include <fmt/core.h>

namespace dsmt::workflows {

namespace {

std::string noSeriesMessage(const dicom::ScanResult& scan, const std::filesystem::path& path)
{
    if (scan.rejected.empty())
        return fmt::format("{} holds no files", path.string());
    const auto& first = scan.rejected.front();
    const std::string reason = fmt::format("{}: {}", first.file.filename().string(), first.reason);
    if (scan.rejected.size() == 1)
        return fmt::format("{} holds no CT series ({})", path.string(), reason);
    return fmt::format("{} holds no CT series; {} files were looked at, for example {}", path.string(),
                       scan.rejected.size(), reason);
}

/// Of one series UID the part with most slices comes first.
const dicom::ScannedSeries* findImages(const std::vector<dicom::ScannedSeries>& series, const std::string& seriesUid,
                                       const std::string& part)
{
    const auto found =
        seriesUid.empty()
            ? std::max_element(series.begin(), series.end(),
                               [](const auto& a, const auto& b) { return a.slices.size() < b.slices.size(); })
            : std::find_if(series.begin(), series.end(), [&](const auto& one) {
                  return one.record.seriesUid == seriesUid && (part.empty() || one.record.part == part);
              });
    return found == series.end() ? nullptr : &*found;
}

const FoundVolume* findVolume(const std::vector<FoundVolume>& volumes, const std::string& seriesUid)
{
    const auto found = std::find_if(volumes.begin(), volumes.end(), [&](const FoundVolume& volume) {
        return seriesUid.empty() || volume.record.seriesUid == seriesUid;
    });
    return found == volumes.end() ? nullptr : &*found;
}

/// A record, its volume and what is to be said about it, without the time it took.
OpenedSeries readImages(const dicom::ScannedSeries& series, const Progress& progress, const FirstSlice& onFirstSlice)
{
    if (onFirstSlice)
        onFirstSlice(dicom::readMiddleSlice(series));
    dicom::SeriesVolume read = dicom::readVolume(series, progress);
    return {series.record, {}, std::move(read.volume), std::move(read.findings)};
}

OpenedSeries readVolume(const FoundVolume& found, const Progress& progress)
{
    volume_files::FileVolume read = volume_files::readVolumeFile(found.file, progress);
    OpenedSeries opened{found.record, {}, std::move(read.volume), {}};
    for (const volume_files::VolumeNote& note : read.notes)
        opened.findings.push_back(findingOf(opened.volume->geometry(), note.code, note.text));
    return opened;
}

OpenedSeries open(const std::filesystem::path& path, const std::string& seriesUid, const std::string& part,
                  const Progress& progress, const FirstSlice& onFirstSlice = {})
{
    const auto start = std::chrono::steady_clock::now();
    const CtSource source(path, progress.stage(0, 0.2));
    const SourceContents contents = source.contents(progress.stage(0.2, 0.3));
    const ChosenSeries chosen = chooseSeries(contents, path, seriesUid, part);
    OpenedSeries opened = readChosen(chosen, progress.stage(0.3, 1), onFirstSlice);
    opened.source = path;
    opened.loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return opened;
}

} // namespace

ChosenSeries chooseSeries(const SourceContents& contents, const std::filesystem::path& path,
                          const std::string& seriesUid, const std::string& part)
{
    if (const dicom::ScannedSeries* images = findImages(contents.ct.series, seriesUid, part))
        return images;
    if (const FoundVolume* volume = findVolume(contents.volumes, seriesUid))
        return volume;
    if (contents.ct.series.empty() && contents.volumes.empty())
        throw Error(ErrorKind::BadInput, noSeriesMessage(contents.ct, path));
    if (part.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} holds no CT series {}", path.string(), seriesUid));
    throw Error(ErrorKind::BadInput,
                fmt::format("{} no longer holds the volume {} of the CT series {}", path.string(), part, seriesUid));
}

OpenedSeries readChosen(const ChosenSeries& chosen, const Progress& progress, const FirstSlice& onFirstSlice)
{
    const auto* images = std::get_if<const dicom::ScannedSeries*>(&chosen);
    return images ? readImages(**images, progress, onFirstSlice)
                  : readVolume(*std::get<const FoundVolume*>(chosen), progress);
}

OpenedSeries openSeries(const std::filesystem::path& path, const std::string& seriesUid, const Progress& progress)
{
    return open(path, seriesUid, {}, progress);
}

OpenedSeries openCase(const database::CaseRow& row, const Progress& progress, const FirstSlice& onFirstSlice)
{
    OpenedSeries opened = open(row.source, row.series.seriesUid, row.series.part, progress, onFirstSlice);
    opened.record = row.series;
    return opened;
}

} // namespace dsmt::workflows
