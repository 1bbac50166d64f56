// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt {

/// A finding on the geometry of a series with the place it concerns along the slice normal, so that an analysis is only
/// refused when it touches the nodule's patch.
struct GeometryFinding {
    /// Codes: missing_slices, uneven_spacing, duplicate_slices, gantry_tilt, shifted_slices, anisotropic_pixels,
    /// single_slice, lossy_source, no_rescale, not_hounsfield, padding_ignored, contrast_medium, no_volume,
    /// split_series, not_decoded
    ScopeFinding finding;
    imaging::WorldPoint from, to; ///< ends of the concerned stretch, LPS mm
};

/// A small grey picture: width * height values row by row, the first row on top.
struct Thumbnail {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    bool operator==(const Thumbnail&) const = default;
};

/// What a list says about a series before it is opened.
struct SeriesDescription {
    std::optional<imaging::Geometry> geometry; ///< nothing when the slices make no volume; a finding says why
    std::string transferSyntaxUid;             ///< of its first slice; empty for what is no DICOM
    std::vector<GeometryFinding> findings;
    std::optional<Thumbnail> thumbnail;
};

} // namespace dsmt
