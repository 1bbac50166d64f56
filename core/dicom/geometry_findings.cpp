// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/geometry_findings.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace dsmt::dicom {

namespace {

using imaging::WorldPoint;

// Over a patch of 50 mm a tilt of 1 degree moves the ends by 0.9 mm against each other.
constexpr double kSeenTiltDegrees = 0.1;
constexpr double kRefusedTiltDegrees = 1;
constexpr double kSeenShiftMm = 0.5;
constexpr double kSeenAnisotropy = 0.01;

WorldPoint normalOf(const ScannedSeries& series)
{
    return imaging::cross(series.rowDirection, series.columnDirection);
}

/// Middle of the picture at a place along the normal.
WorldPoint middleAt(const ScannedSeries& series, double position)
{
    const SliceFile& first = series.slices.front();
    return first.imagePosition + normalOf(series) * (position - first.position) +
           series.rowDirection * ((series.record.columns - 1) / 2.0 * series.pixelSpacing[0]) +
           series.columnDirection * ((series.record.rows - 1) / 2.0 * series.pixelSpacing[1]);
}

class Findings final {
public:
    explicit Findings(const ScannedSeries& series) : m_series(series) {}

    void add(const char* code, Severity severity, std::string text, double from, double to)
    {
        m_findings.push_back({{code, severity, std::move(text)}, middleAt(m_series, from), middleAt(m_series, to)});
    }

    void addEverywhere(const char* code, Severity severity, std::string text)
    {
        add(code, severity, std::move(text), m_series.slices.front().position, m_series.slices.back().position);
    }

    std::vector<GeometryFinding> take() { return std::move(m_findings); }

private:
    const ScannedSeries& m_series;
    std::vector<GeometryFinding> m_findings;
};

const char* plural(std::size_t count)
{
    return count == 1 ? "" : "s";
}

/// Lung cancers took up 15 to 60 HU and more in Swensen et al., Radiology 2000;214:73, benign nodules mostly less.
std::string contrastSentence(const std::string& agent)
{
    constexpr const char* kEffect = "it raises the HU of nodules, those of cancers by some 15 to 60.";
    return agent.empty() ? fmt::format("The CT was taken with contrast medium; {}", kEffect)
                         : fmt::format("The CT was taken with contrast medium ({}); {}", agent, kEffect);
}

void addSpacingFindings(Findings& findings, const SliceGrid& grid)
{
    for (const Stretch& gap : grid.missing)
        findings.add(
            "missing_slices", Severity::Refusal,
            fmt::format("{} slice{} missing between {:.2f} and {:.2f} mm (a gap of {:.2f} mm in steps of {:.2f} mm); "
                        "the gap is filled by interpolation.",
                        gap.slices, gap.slices == 1 ? " is" : "s are", gap.from, gap.to, gap.to - gap.from,
                        grid.spacing),
            gap.from, gap.to);
    for (const Stretch& uneven : grid.uneven)
        findings.add(
            "uneven_spacing", Severity::Warning,
            fmt::format("{} slice{} between {:.2f} and {:.2f} mm lie off the even steps of {:.3f} mm; the volume is "
                        "interpolated there.",
                        uneven.slices, plural(uneven.slices), uneven.from, uneven.to, grid.spacing),
            uneven.from - grid.spacing, uneven.to + grid.spacing);
    for (const Stretch& place : grid.duplicates)
        findings.add("duplicate_slices", Severity::Warning,
                     fmt::format("{} further slice{} at {:.2f} mm; only the first is shown.", place.slices,
                                 place.slices == 1 ? " lies" : "s lie", place.from),
                     place.from, place.to);
}

/// PS3.3 C.8.2.1.1.4 has the tilt as a tag, which is often wrong; positions are not.
void addTiltFindings(Findings& findings, const ScannedSeries& series)
{
    const WorldPoint normal = normalOf(series);
    const SliceFile& first = series.slices.front();
    const double extent = series.slices.back().position - first.position;
    if (extent <= 0)
        return;
    const auto lateral = [&](const SliceFile& slice) {
        return slice.imagePosition - first.imagePosition - normal * (slice.position - first.position);
    };
    const WorldPoint drift = lateral(series.slices.back()) * (1 / extent);
    const double degrees = std::atan(imaging::length(drift)) * 180 / std::numbers::pi;
    if (degrees > kSeenTiltDegrees)
        findings.addEverywhere(
            "gantry_tilt", degrees > kRefusedTiltDegrees ? Severity::Refusal : Severity::Warning,
            fmt::format("The slices are stacked {:.1f} degrees off their normal (gantry tilt); shapes and "
                        "places are sheared by up to {:.1f} mm.",
                        degrees, imaging::length(drift) * extent));
    double furthest = 0;
    const SliceFile* shifted = nullptr;
    for (const SliceFile& slice : series.slices) {
        const double shift = imaging::length(lateral(slice) - drift * (slice.position - first.position));
        if (shift > furthest) {
            furthest = shift;
            shifted = &slice;
        }
    }
    if (furthest > kSeenShiftMm)
        findings.addEverywhere("shifted_slices", Severity::Refusal,
                               fmt::format("Slices are shifted sideways against each other, by {:.1f} mm at {:.2f} mm.",
                                           furthest, shifted->position));
}

} // namespace

std::vector<GeometryFinding> geometryFindings(const ScannedSeries& series, const SliceGrid& grid)
{
    Findings findings(series);
    addSpacingFindings(findings, grid);
    addTiltFindings(findings, series);
    const auto [width, height] = series.pixelSpacing;
    if (std::abs(width - height) > kSeenAnisotropy * std::max(width, height))
        findings.addEverywhere("anisotropic_pixels", Severity::Note,
                               fmt::format("Pixels are {:.3f} mm wide and {:.3f} mm high.", width, height));
    if (grid.slices.size() == 1)
        findings.addEverywhere("single_slice", Severity::Refusal, "The series has one slice; it is no volume.");
    return findings.take();
}

std::vector<GeometryFinding> decodingFindings(const ScannedSeries& series, const std::vector<DecodedSlice>& notes)
{
    Findings findings(series);
    const auto addWhere = [&](bool DecodedSlice::*flag, const char* code, Severity severity, const char* text) {
        std::size_t count = 0, first = notes.size(), last = 0;
        for (std::size_t i = 0; i < notes.size(); ++i)
            if (notes[i].*flag) {
                ++count;
                first = std::min(first, i);
                last = i;
            }
        if (count > 0)
            findings.add(code, severity,
                         fmt::format("{} of {} slice{} {}", count, notes.size(), plural(notes.size()), text),
                         series.slices[first].position, series.slices[last].position);
    };
    addWhere(&DecodedSlice::lossy, "lossy_source", Severity::Warning, "lost detail to lossy compression.");
    addWhere(&DecodedSlice::rescaleMissing, "no_rescale", Severity::Warning,
             "do not say how stored values become HU; they were taken as HU.");
    addWhere(&DecodedSlice::notHounsfield, "not_hounsfield", Severity::Refusal, "say that their values are not HU.");
    addWhere(&DecodedSlice::paddingIgnored, "padding_ignored", Severity::Note,
             "declare a padding value that tissue also has; it is ignored.");
    if (const auto& agent = series.contrastAgent)
        findings.addEverywhere("contrast_medium", Severity::Note, contrastSentence(*agent));
    return findings.take();
}

} // namespace dsmt::dicom
