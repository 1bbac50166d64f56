// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/imaging/image.h"
#include "core/records/series_description.h"

#include <vector>

namespace dsmt::dicom {

using dsmt::GeometryFinding;

struct SeriesVolume {
    imaging::VolumePtr volume;
    std::vector<GeometryFinding> findings;
};

/// Decodes the slices in parallel into HU (PS3.3 C.11.1.1.2: slope * stored + intercept, per slice) in LPS.
/// The rows, columns and slices keep the directions of the acquisition; slices are ordered by position along the normal
/// (row x column) and spaced as the positions say. A missing slice leaves a gap that is filled by interpolation between
/// its neighbours and reported. Values lie in [-1024, 32767]; padding is air. MONOCHROME1 changes nothing: it says how
/// values are shown, not what they are (PS3.3 C.7.6.3.1.2).
/// @throws Error(BadInput) naming the file and the reason when a slice cannot be decoded or does not fit;
/// Cancelled
SeriesVolume readVolume(const ScannedSeries& series, const Progress& progress = {});

} // namespace dsmt::dicom
