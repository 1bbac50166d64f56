// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/place_contours.h"

#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

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
    if (steps.empty())
        return series.record.sliceThicknessMm / 2;
    const auto middle = steps.begin() + std::ptrdiff_t(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle / 2;
}

std::optional<FoundSlice> sliceOf(double z, const std::string& sopUid, const ScannedSeries& series)
{
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < series.slices.size(); ++i)
        if (!sopUid.empty() && series.slices[i].sopInstanceUid == sopUid)
            named.push_back(i);
    if (named.size() == 1)
        return FoundSlice{named.front(), false};

    const bool byPosition = named.empty();
    if (byPosition)
        for (std::size_t i = 0; i < series.slices.size(); ++i)
            named.push_back(i);
    const auto distanceOf = [&](std::size_t i) { return std::abs(series.slices[i].imagePosition.z - z); };
    const auto nearest = std::min_element(named.begin(), named.end(),
                                          [&](std::size_t a, std::size_t b) { return distanceOf(a) < distanceOf(b); });
    // Positions are rounded differently in images and files of readings.
    if (nearest == named.end() || distanceOf(*nearest) > reachMm(series) + dicom::kSamePlaceMm)
        return std::nullopt;
    return FoundSlice{*nearest, byPosition};
}

bool isOnImage(LidcPixel pixel, const SeriesRecord& record)
{
    return pixel.x < record.columns && pixel.y < record.rows;
}

imaging::WorldPoint worldOf(LidcPixel pixel, const SliceFile& slice, const ScannedSeries& series)
{
    return slice.imagePosition + series.rowDirection * (pixel.x * series.pixelSpacing[0]) +
           series.columnDirection * (pixel.y * series.pixelSpacing[1]);
}

} // namespace

PlacedNodule placeContours(const LidcNodule& nodule, const ScannedSeries& series)
{
    PlacedNodule placed;
    for (std::size_t n = 0; n < nodule.contours.size(); ++n) {
        const LidcContour& contour = nodule.contours[n];
        const auto found = sliceOf(contour.zMm, contour.sopUid, series);
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

std::optional<imaging::WorldPoint> placeMark(const LidcMark& mark, const ScannedSeries& series)
{
    const auto found = sliceOf(mark.zMm, mark.sopUid, series);
    if (!found || !isOnImage(mark.point, series.record))
        return std::nullopt;
    return worldOf(mark.point, series.slices[found->slice], series);
}

std::vector<std::string> unplacedMarks(const LidcReads& reads, const ScannedSeries& series)
{
    std::vector<std::string> sentences;
    const auto checkMarks = [&](const std::vector<LidcMark>& marks, const char* what, int reader) {
        for (const LidcMark& mark : marks)
            if (!placeMark(mark, series))
                sentences.push_back(
                    fmt::format("reader {}, {} \"{}\": it is outside of the series", reader, what, mark.id));
    };
    for (const LidcSession& session : reads.sessions) {
        for (const LidcNodule& nodule : session.nodules)
            if (const PlacedNodule placed = placeContours(nodule, series); !placed.unplaced.empty())
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
