// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/open_series.h"

#include "core/dicom/read_slice.h"
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

OpenedSeries open(const std::filesystem::path& path, const std::string& seriesUid, const std::string& part,
                  const Progress& progress, const FirstSlice& onFirstSlice = {})
{
    const auto start = std::chrono::steady_clock::now();
    const CtSource source(path, progress.stage(0, 0.2));
    const dicom::ScanResult scan = source.scan(progress.stage(0.2, 0.3));
    const dicom::ScannedSeries& chosen = chooseSeries(scan, path, seriesUid, part);
    if (onFirstSlice)
        onFirstSlice(dicom::readMiddleSlice(chosen));
    dicom::SeriesVolume read = dicom::readVolume(chosen, progress.stage(0.3, 1));
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    return {chosen.record, path, std::move(read.volume), std::move(read.findings), elapsed.count()};
}

} // namespace

const dicom::ScannedSeries& chooseSeries(const dicom::ScanResult& scan, const std::filesystem::path& path,
                                         const std::string& seriesUid, const std::string& part)
{
    if (scan.series.empty())
        throw Error(ErrorKind::BadInput, noSeriesMessage(scan, path));
    if (seriesUid.empty())
        return *std::max_element(scan.series.begin(), scan.series.end(),
                                 [](const auto& a, const auto& b) { return a.slices.size() < b.slices.size(); });
    // Of one series UID the part with most slices comes first.
    const auto found = std::find_if(scan.series.begin(), scan.series.end(), [&](const auto& series) {
        return series.record.seriesUid == seriesUid && (part.empty() || series.record.part == part);
    });
    if (found != scan.series.end())
        return *found;
    if (part.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} holds no CT series {}", path.string(), seriesUid));
    throw Error(ErrorKind::BadInput,
                fmt::format("{} no longer holds the volume {} of the CT series {}", path.string(), part, seriesUid));
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
