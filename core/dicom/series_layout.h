// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/read_volume.h"
#include "core/dicom/slice_grid.h"

namespace dsmt::dicom {

/// Where the voxels of a series will lie, known from the headers alone.
struct SeriesLayout {
    SliceGrid grid;
    imaging::Geometry geometry; ///< of the volume that readVolume makes
    std::vector<GeometryFinding> findings;
};

/// @throws Error(BadInput) when the series has no slices or they cannot be one volume
SeriesLayout layOut(const ScannedSeries& series);

/// What the headers alone say about a series. Further codes: no_volume, split_series, lossy_source. Never fails.
SeriesDescription describe(const ScannedSeries& series);

} // namespace dsmt::dicom
