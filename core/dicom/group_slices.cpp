// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/group_slices.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace dsmt::dicom {

namespace {

// Wider than the rounding of decimal strings, narrower than any difference that shows in a volume.
constexpr double kAxisTolerance = 2e-3;
constexpr double kSpacingTolerance = 1e-3;

bool sameAxes(const SliceHeader& a, const SliceHeader& b)
{
    return imaging::distance(a.rowDirection, b.rowDirection) < kAxisTolerance &&
           imaging::distance(a.columnDirection, b.columnDirection) < kAxisTolerance;
}

bool sameSpacing(const SliceHeader& a, const SliceHeader& b)
{
    const auto same = [](double x, double y) { return std::abs(x - y) <= kSpacingTolerance * x; };
    return same(a.pixelSpacing[0], b.pixelSpacing[0]) && same(a.pixelSpacing[1], b.pixelSpacing[1]);
}

/// What keeps two slices of one series UID out of one volume, in words; "" when nothing does.
std::string differences(const SliceHeader& a, const SliceHeader& b)
{
    std::string words;
    const auto add = [&](bool same, const char* word) {
        if (!same)
            words += (words.empty() ? "" : ", ") + std::string(word);
    };
    add(a.series.patientId == b.series.patientId, "patient");
    add(a.series.frameOfReferenceUid == b.series.frameOfReferenceUid, "frame of reference");
    add(a.series.rows == b.series.rows && a.series.columns == b.series.columns, "matrix");
    add(a.series.kernel == b.series.kernel, "reconstruction kernel");
    add(sameAxes(a, b), "orientation");
    add(sameSpacing(a, b), "pixel spacing");
    return words;
}

using Part = std::vector<SliceHeader>;

std::vector<Part> splitIntoVolumes(std::vector<SliceHeader> headers)
{
    std::vector<Part> parts;
    for (SliceHeader& header : headers) {
        const auto fitting = std::find_if(parts.begin(), parts.end(),
                                          [&](const Part& part) { return differences(part.front(), header).empty(); });
        (fitting == parts.end() ? parts.emplace_back() : *fitting).push_back(std::move(header));
    }
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.size() > b.size(); });
    return parts;
}

ScannedSeries ordered(Part part)
{
    ScannedSeries series;
    series.record = part.front().series;
    series.record.slices = int(part.size());
    series.rowDirection = part.front().rowDirection;
    series.columnDirection = part.front().columnDirection;
    series.pixelSpacing = part.front().pixelSpacing;
    const imaging::WorldPoint normal = imaging::cross(series.rowDirection, series.columnDirection);
    for (SliceHeader& header : part) {
        header.slice.position = imaging::dot(normal, header.slice.imagePosition);
        series.slices.push_back(std::move(header.slice));
    }
    std::sort(series.slices.begin(), series.slices.end(), [](const SliceFile& a, const SliceFile& b) {
        return std::tie(a.position, a.file) < std::tie(b.position, b.file);
    });
    return series;
}

/// Moves later copies of an image out; the same UID at another place is kept, since some exporters repeat UIDs.
void rejectCopies(ScannedSeries& series, std::vector<RejectedFile>& rejected)
{
    std::map<std::pair<double, std::string>, std::filesystem::path> first;
    std::erase_if(series.slices, [&](const SliceFile& slice) {
        if (slice.sopInstanceUid.empty())
            return false;
        const auto [entry, isNew] = first.try_emplace({slice.position, slice.sopInstanceUid}, slice.file);
        if (!isNew)
            rejected.push_back({slice.file, fmt::format("the same image as {}", entry->second.string())});
        return !isNew;
    });
    series.record.slices = int(series.slices.size());
}

} // namespace

ScanResult groupSlices(std::vector<SliceHeader> headers)
{
    std::map<std::string, std::vector<SliceHeader>> bySeries;
    for (SliceHeader& header : headers)
        bySeries[header.series.seriesUid].push_back(std::move(header));

    ScanResult result;
    for (auto& [uid, slices] : bySeries) {
        std::vector<Part> parts = splitIntoVolumes(std::move(slices));
        std::vector<std::string> notes(parts.size());
        for (std::size_t i = 0; i < parts.size() && parts.size() > 1; ++i)
            notes[i] = fmt::format("part {} of {} of this series: differs in {}", i + 1, parts.size(),
                                   differences(parts[i == 0 ? 1 : 0].front(), parts[i].front()));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ScannedSeries series = ordered(std::move(parts[i]));
            series.splitNote = notes[i];
            rejectCopies(series, result.rejected);
            result.series.push_back(std::move(series));
        }
    }
    return result;
}

} // namespace dsmt::dicom
