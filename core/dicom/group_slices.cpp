// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/group_slices.h"

#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
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

std::vector<Part> splitByHeader(std::vector<SliceHeader> headers)
{
    std::vector<Part> parts;
    for (SliceHeader& header : headers) {
        const auto fitting = std::find_if(parts.begin(), parts.end(),
                                          [&](const Part& part) { return differences(part.front(), header).empty(); });
        (fitting == parts.end() ? parts.emplace_back() : *fitting).push_back(std::move(header));
    }
    return parts;
}

void orderByPosition(Part& part)
{
    const imaging::WorldPoint normal = imaging::cross(part.front().rowDirection, part.front().columnDirection);
    for (SliceHeader& header : part)
        header.slice.position = imaging::dot(normal, header.slice.imagePosition);
    std::sort(part.begin(), part.end(), [](const SliceHeader& a, const SliceHeader& b) {
        return std::tie(a.slice.position, a.slice.file) < std::tie(b.slice.position, b.slice.file);
    });
}

/// Moves later copies of an image out; the same UID at another place is kept, since some exporters repeat UIDs.
void rejectCopies(Part& part, std::vector<RejectedFile>& rejected)
{
    std::map<std::pair<double, std::string>, std::filesystem::path> first;
    std::erase_if(part, [&](const SliceHeader& header) {
        const SliceFile& slice = header.slice;
        if (slice.sopInstanceUid.empty())
            return false;
        const auto [entry, isNew] = first.try_emplace({slice.position, slice.sopInstanceUid}, slice.file);
        if (!isNew)
            rejected.push_back({slice.file, fmt::format("it is the same image as {}", entry->second.string())});
        return !isNew;
    });
}

/// @param part in order of position
std::vector<Part> splitAtGaps(Part part)
{
    std::vector<double> positions;
    for (const SliceHeader& header : part)
        positions.push_back(header.slice.position);
    std::vector<Part> parts;
    std::size_t begin = 0;
    std::vector<std::size_t> ends = wideGaps(positions);
    ends.push_back(part.size());
    for (const std::size_t end : ends) {
        parts.emplace_back(std::make_move_iterator(part.begin() + std::ptrdiff_t(begin)),
                           std::make_move_iterator(part.begin() + std::ptrdiff_t(end)));
        begin = end;
    }
    return parts;
}

/// @param part in order of position
ScannedSeries seriesOf(Part part, std::string splitNote)
{
    ScannedSeries series;
    series.record = part.front().series;
    series.record.slices = int(part.size());
    series.rowDirection = part.front().rowDirection;
    series.columnDirection = part.front().columnDirection;
    series.pixelSpacing = part.front().pixelSpacing;
    series.splitNote = std::move(splitNote);
    for (SliceHeader& header : part)
        series.slices.push_back(std::move(header.slice));
    return series;
}

/// @param index from 0; the first part is compared with the second, any other with the first
std::string splitNote(const std::vector<Part>& parts, std::size_t index)
{
    if (parts.size() == 1)
        return {};
    const std::string words = differences(parts[index == 0 ? 1 : 0].front(), parts[index].front());
    return fmt::format("part {} of {} of this series: {}", index + 1, parts.size(),
                       words.empty() ? "apart from the rest by a wide gap" : "differs in " + words);
}

} // namespace

ScanResult groupSlices(std::vector<SliceHeader> headers)
{
    std::map<std::string, std::vector<SliceHeader>> bySeries;
    for (SliceHeader& header : headers)
        bySeries[header.series.seriesUid].push_back(std::move(header));

    ScanResult result;
    for (auto& [uid, slices] : bySeries) {
        std::vector<Part> parts;
        for (Part& alike : splitByHeader(std::move(slices))) {
            orderByPosition(alike);
            rejectCopies(alike, result.rejected);
            for (Part& part : splitAtGaps(std::move(alike)))
                parts.push_back(std::move(part));
        }
        std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.size() > b.size(); });
        std::vector<std::string> notes;
        for (std::size_t i = 0; i < parts.size(); ++i)
            notes.push_back(splitNote(parts, i));
        for (std::size_t i = 0; i < parts.size(); ++i)
            result.series.push_back(seriesOf(std::move(parts[i]), std::move(notes[i])));
    }
    return result;
}

} // namespace dsmt::dicom
