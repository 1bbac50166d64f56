// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/group_slices.h"

#include "core/dicom/slice_grid.h"
#include "core/dicom/split_passes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
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

/// What slices of one volume share.
struct Criterion {
    const char* word;
    bool (*isSame)(const SliceHeader& a, const SliceHeader& b);
};

constexpr std::array<Criterion, 7> kCriteria{{
    {"patient", [](const SliceHeader& a, const SliceHeader& b) { return a.series.patientId == b.series.patientId; }},
    {"frame of reference",
     [](const SliceHeader& a, const SliceHeader& b) {
         return a.series.frameOfReferenceUid == b.series.frameOfReferenceUid;
     }},
    {"matrix",
     [](const SliceHeader& a, const SliceHeader& b) {
         return a.series.rows == b.series.rows && a.series.columns == b.series.columns;
     }},
    {"reconstruction kernel",
     [](const SliceHeader& a, const SliceHeader& b) { return a.series.kernel == b.series.kernel; }},
    {"orientation", sameAxes},
    {"stack", [](const SliceHeader& a, const SliceHeader& b) { return a.stack == b.stack; }},
    {"pixel spacing", sameSpacing},
}};

/// Asked for every slice and every part so far: it must not make words.
bool belongTogether(const SliceHeader& a, const SliceHeader& b)
{
    return std::all_of(kCriteria.begin(), kCriteria.end(), [&](const Criterion& c) { return c.isSame(a, b); });
}

/// What keeps two slices of one series UID out of one volume, in words; "" when nothing does.
std::string differences(const SliceHeader& a, const SliceHeader& b)
{
    std::string words;
    for (const Criterion& criterion : kCriteria)
        if (!criterion.isSame(a, b))
            words += (words.empty() ? "" : ", ") + std::string(criterion.word);
    return words;
}

std::vector<SeriesPart> splitByHeader(std::vector<SliceHeader> headers)
{
    std::vector<SeriesPart> parts;
    for (SliceHeader& header : headers) {
        const auto fitting = std::find_if(parts.begin(), parts.end(), [&](const SeriesPart& part) {
            return belongTogether(part.slices.front(), header);
        });
        (fitting == parts.end() ? parts.emplace_back() : *fitting).slices.push_back(std::move(header));
    }
    return parts;
}

void orderByPosition(SeriesPart& part)
{
    const SliceHeader& first = part.slices.front();
    const imaging::WorldPoint normal = imaging::cross(first.rowDirection, first.columnDirection);
    for (SliceHeader& header : part.slices)
        header.slice.position = imaging::dot(normal, header.slice.imagePosition);
    std::sort(part.slices.begin(), part.slices.end(), [](const SliceHeader& a, const SliceHeader& b) {
        return std::tie(a.slice.position, a.slice.file, a.slice.frame) <
               std::tie(b.slice.position, b.slice.file, b.slice.frame);
    });
}

/// Moves later copies of an image out; the same UID at another place is kept, since some exporters repeat UIDs.
void rejectCopies(SeriesPart& part, std::vector<RejectedFile>& rejected)
{
    std::map<std::pair<double, std::string>, const std::filesystem::path> first;
    std::set<std::filesystem::path> known;
    for (const RejectedFile& file : rejected)
        known.insert(file.file);
    std::erase_if(part.slices, [&](const SliceHeader& header) {
        const SliceFile& slice = header.slice;
        if (slice.sopInstanceUid.empty())
            return false;
        const auto [entry, isNew] = first.try_emplace({slice.position, slice.sopInstanceUid}, slice.file);
        // Frames of one file share its UID.
        if (isNew || entry->second == slice.file)
            return false;
        if (known.insert(slice.file).second)
            rejected.push_back({slice.file, fmt::format("it is the same image as {}", entry->second.string())});
        return true;
    });
}

/// @param part in order of position
std::vector<SeriesPart> splitAtGaps(SeriesPart part)
{
    std::vector<double> positions;
    for (const SliceHeader& header : part.slices)
        positions.push_back(header.slice.position);
    std::vector<SeriesPart> parts;
    std::size_t begin = 0;
    std::vector<std::size_t> ends = wideGaps(positions);
    ends.push_back(part.slices.size());
    for (const std::size_t end : ends) {
        parts.push_back({{std::make_move_iterator(part.slices.begin() + std::ptrdiff_t(begin)),
                          std::make_move_iterator(part.slices.begin() + std::ptrdiff_t(end))},
                         part.pass});
        begin = end;
    }
    return parts;
}

/// Of patient and frame of reference (FNV-1a), which only differ where a file has strayed into a series.
std::uint32_t ownerHash(const SeriesRecord& record)
{
    std::uint32_t hash = 2166136261;
    for (const char c : record.patientId + '\n' + record.frameOfReferenceUid)
        hash = (hash ^ std::uint8_t(c)) * 16777619;
    return hash;
}

/// What makes the part: coarse enough that rounding does not change it, fine enough to tell parts apart. Where only a
/// gap lies between two, the one with fewer slices says where it begins.
std::string partKey(const SeriesPart& part, bool isSmallerAcrossGap)
{
    const SliceHeader& first = part.slices.front();
    const auto rounded = [](imaging::WorldPoint axis) {
        // Adding 0 turns -0 into 0.
        const auto cosine = [](double value) { return std::round(10 * value) / 10 + 0.0; };
        return fmt::format("{:g} {:g} {:g}", cosine(axis.x), cosine(axis.y), cosine(axis.z));
    };
    std::string key = fmt::format("{}x{} {:.2f}x{:.2f} mm [{} {}] {} {:08x}", first.series.columns, first.series.rows,
                                  first.pixelSpacing[0], first.pixelSpacing[1], rounded(first.rowDirection),
                                  rounded(first.columnDirection), first.series.kernel, ownerHash(first.series));
    if (!first.stack.empty())
        key += " stack " + first.stack;
    if (!part.pass.empty())
        key += " " + part.pass;
    if (isSmallerAcrossGap)
        key += fmt::format(" from {:.0f} mm", first.slice.position);
    return key;
}

ScannedSeries seriesOf(SeriesPart part)
{
    const SliceHeader& first = part.slices.front();
    ScannedSeries series;
    series.record = first.series;
    series.record.slices = int(part.slices.size());
    series.rowDirection = first.rowDirection;
    series.columnDirection = first.columnDirection;
    series.pixelSpacing = first.pixelSpacing;
    for (SliceHeader& header : part.slices) {
        if (!series.contrastAgent)
            series.contrastAgent = header.contrastAgent;
        series.slices.push_back(std::move(header.slice));
    }
    return series;
}

/// @param index from 0; the first part is compared with the second, any other with the first
std::string splitNote(const std::vector<SeriesPart>& parts, std::size_t index)
{
    if (parts.size() == 1)
        return {};
    const SeriesPart& other = parts[index == 0 ? 1 : 0];
    std::string words = differences(other.slices.front(), parts[index].slices.front());
    if (!words.empty())
        words = "differs in " + words;
    else if (parts[index].pass != other.pass)
        words = fmt::format("{} over the same places", parts[index].pass);
    else
        words = "apart from the rest by a wide gap";
    return fmt::format("part {} of {} of this series: {}", index + 1, parts.size(), words);
}

/// The volumes of one series UID, that with most slices first.
std::vector<SeriesPart> partsOf(std::vector<SliceHeader> slices, std::vector<RejectedFile>& rejected)
{
    std::vector<SeriesPart> parts;
    for (SeriesPart& alike : splitByHeader(std::move(slices))) {
        orderByPosition(alike);
        rejectCopies(alike, rejected);
        for (SeriesPart& pass : splitPasses(std::move(alike)))
            for (SeriesPart& part : splitAtGaps(std::move(pass)))
                parts.push_back(std::move(part));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.slices.size() > b.slices.size(); });
    return parts;
}

} // namespace

ScanResult groupSlices(std::vector<SliceHeader> headers)
{
    std::map<std::string, std::vector<SliceHeader>> bySeries;
    for (SliceHeader& header : headers)
        bySeries[header.series.seriesUid].push_back(std::move(header));

    ScanResult result;
    for (auto& [uid, slices] : bySeries) {
        std::vector<SeriesPart> parts = partsOf(std::move(slices), result.rejected);
        std::vector<std::string> notes;
        for (std::size_t i = 0; i < parts.size(); ++i)
            notes.push_back(splitNote(parts, i));
        std::set<std::string> keys;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string key = partKey(parts[i], false);
            if (!keys.insert(key).second)
                key = partKey(parts[i], true);
            ScannedSeries series = seriesOf(std::move(parts[i]));
            series.record.part = std::move(key);
            series.splitNote = std::move(notes[i]);
            result.series.push_back(std::move(series));
        }
    }
    return result;
}

} // namespace dsmt::dicom
