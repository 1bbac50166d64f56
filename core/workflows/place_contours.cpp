// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/place_contours.h"

#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace dsmt::workflows {

namespace {

using dicom::ScannedSeries;
using dicom::SliceFile;

struct FoundSlice {
    std::size_t slice = 0;
    bool byPosition = false;
};

/// How far in z a slice may be from a contour that is taken to lie on it.
double reachMm(const ScannedSeries& series)
{
    std::vector<double> steps;
    for (std::size_t i = 1; i < series.slices.size(); ++i) {
        const double step = std::abs(series.slices[i].imagePosition.z - series.slices[i - 1].imagePosition.z);
        if (step > dicom::kSamePlaceMm)
            steps.push_back(step);
    }
    double spacing = series.record.sliceThicknessMm;
    if (!steps.empty()) {
        const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
        std::nth_element(steps.begin(), middle, steps.end());
        spacing = *middle;
    }
    // Positions are rounded differently in images and files of readings.
    return spacing / 2 + dicom::kSamePlaceMm;
}

/// Looks images up for many marks.
class SliceIndex final {
public:
    explicit SliceIndex(const ScannedSeries& series) : m_series(series), m_reach(reachMm(series))
    {
        for (std::size_t i = 0; i < series.slices.size(); ++i) {
            m_all.push_back(i);
            m_named[series.slices[i].sopInstanceUid].push_back(i);
        }
    }

    std::optional<FoundSlice> find(double z, const std::string& sopUid) const
    {
        const auto named = sopUid.empty() ? m_named.end() : m_named.find(sopUid);
        const bool byPosition = named == m_named.end();
        const std::vector<std::size_t>& candidates = byPosition ? m_all : named->second;
        if (!byPosition && candidates.size() == 1)
            return FoundSlice{candidates.front(), false};
        const auto distanceOf = [&](std::size_t i) { return std::abs(m_series.slices[i].imagePosition.z - z); };
        const auto nearest = std::min_element(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
            return distanceOf(a) < distanceOf(b);
        });
        if (nearest == candidates.end() || distanceOf(*nearest) > m_reach)
            return std::nullopt;
        return FoundSlice{*nearest, byPosition};
    }

    const ScannedSeries& series() const { return m_series; }

private:
    const ScannedSeries& m_series;
    double m_reach;
    std::vector<std::size_t> m_all;
    std::unordered_map<std::string, std::vector<std::size_t>> m_named;
};

bool isOnImage(LidcPixel pixel, const SeriesRecord& record)
{
    return pixel.x < record.columns && pixel.y < record.rows;
}

imaging::WorldPoint worldOf(LidcPixel pixel, const SliceFile& slice, const ScannedSeries& series)
{
    return slice.imagePosition + series.rowDirection * (pixel.x * series.pixelSpacing[0]) +
           series.columnDirection * (pixel.y * series.pixelSpacing[1]);
}

PlacedNodule placeContours(const LidcNodule& nodule, const SliceIndex& index)
{
    const ScannedSeries& series = index.series();
    PlacedNodule placed;
    for (std::size_t n = 0; n < nodule.contours.size(); ++n) {
        const LidcContour& contour = nodule.contours[n];
        const auto found = index.find(contour.zMm, contour.sopUid);
        if (!found) {
            placed.unplaced.push_back({n, fmt::format("the series has no slice at z = {} mm", contour.zMm)});
            continue;
        }
        if (!std::all_of(contour.points.begin(), contour.points.end(),
                         [&](LidcPixel pixel) { return isOnImage(pixel, series.record); })) {
            placed.unplaced.push_back({n, fmt::format("it leaves the image of {} x {} pixels at z = {} mm",
                                                      series.record.columns, series.record.rows, contour.zMm)});
            continue;
        }
        PlacedContour result{n, found->slice, found->byPosition, {}};
        for (const LidcPixel pixel : contour.points)
            result.points.push_back(worldOf(pixel, series.slices[found->slice], series));
        placed.contours.push_back(std::move(result));
    }
    return placed;
}

std::optional<imaging::WorldPoint> placeMark(const LidcMark& mark, const SliceIndex& index)
{
    const ScannedSeries& series = index.series();
    const auto found = index.find(mark.zMm, mark.sopUid);
    if (!found || !isOnImage(mark.point, series.record))
        return std::nullopt;
    return worldOf(mark.point, series.slices[found->slice], series);
}

} // namespace

PlacedNodule placeContours(const LidcNodule& nodule, const ScannedSeries& series)
{
    return placeContours(nodule, SliceIndex(series));
}

std::optional<imaging::WorldPoint> placeMark(const LidcMark& mark, const ScannedSeries& series)
{
    return placeMark(mark, SliceIndex(series));
}

std::vector<std::string> unplacedMarks(const LidcReads& reads, const ScannedSeries& series)
{
    const SliceIndex index(series);
    std::vector<std::string> sentences;
    const auto checkMarks = [&](const std::vector<LidcMark>& marks, const char* what, int reader) {
        for (const LidcMark& mark : marks)
            if (!placeMark(mark, index))
                sentences.push_back(
                    fmt::format("reader {}, {} \"{}\": it is outside of the series", reader, what, mark.id));
    };
    for (const LidcSession& session : reads.sessions) {
        for (const LidcNodule& nodule : session.nodules)
            if (const PlacedNodule placed = placeContours(nodule, index); !placed.unplaced.empty())
                sentences.push_back(fmt::format("reader {}, nodule \"{}\": {} of {} contours are outside of the "
                                                "series ({})",
                                                session.reader, nodule.id, placed.unplaced.size(),
                                                nodule.contours.size(), placed.unplaced.front().reason));
        checkMarks(session.smallNodules, "small nodule", session.reader);
        checkMarks(session.nonNodules, "non-nodule", session.reader);
    }
    return sentences;
}

} // namespace dsmt::workflows
