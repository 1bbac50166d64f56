// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/series_layout.h"

#include "core/dicom/geometry_findings.h"

namespace dsmt::dicom {

namespace {

// Only for a series of one slice that does not say how thick it is.
constexpr double kUnknownThicknessMm = 1;

imaging::Geometry geometryOf(const ScannedSeries& series, const SliceGrid& grid)
{
    imaging::Geometry geometry;
    geometry.size = {series.record.columns, series.record.rows, int(grid.slices.size())};
    geometry.origin = series.slices.front().imagePosition;
    geometry.spacing = {series.pixelSpacing[0], series.pixelSpacing[1], grid.spacing};
    if (grid.slices.size() == 1)
        geometry.spacing[2] = series.record.sliceThicknessMm > 0 ? series.record.sliceThicknessMm : kUnknownThicknessMm;
    geometry.iAxis = series.rowDirection;
    geometry.jAxis = series.columnDirection;
    geometry.kAxis = imaging::cross(series.rowDirection, series.columnDirection);
    return geometry;
}

/// What is known about the decoding of each slice before it is done.
std::vector<DecodedSlice> notesOfHeaders(const ScannedSeries& series)
{
    std::vector<DecodedSlice> notes(series.slices.size());
    for (std::size_t i = 0; i < notes.size(); ++i)
        notes[i].lossy = series.slices[i].lossy;
    return notes;
}

} // namespace

SeriesLayout layOut(const ScannedSeries& series)
{
    if (series.slices.empty())
        throw Error(ErrorKind::BadInput, "it has no slices");
    std::vector<double> positions;
    for (const SliceFile& slice : series.slices)
        positions.push_back(slice.position);
    SeriesLayout layout;
    layout.grid = layOutSlices(positions);
    layout.geometry = geometryOf(series, layout.grid);
    layout.findings = geometryFindings(series, layout.grid);
    return layout;
}

SeriesDescription describe(const ScannedSeries& series)
{
    SeriesDescription described;
    const auto addForAll = [&](const char* code, Severity severity, const std::string& text) {
        described.findings.push_back(
            {{code, severity, text}, series.slices.front().imagePosition, series.slices.back().imagePosition});
    };
    try {
        SeriesLayout layout = layOut(series);
        described.geometry = layout.geometry;
        described.findings = std::move(layout.findings);
    } catch (const Error& failure) {
        addForAll("no_volume", Severity::Refusal, "The slices make no volume: " + failure.message());
    }
    for (GeometryFinding& finding : decodingFindings(series, notesOfHeaders(series)))
        described.findings.push_back(std::move(finding));
    described.transferSyntaxUid = series.slices.front().transferSyntaxUid;
    if (!series.splitNote.empty())
        addForAll("split_series", Severity::Note, series.splitNote);
    return described;
}

} // namespace dsmt::dicom
