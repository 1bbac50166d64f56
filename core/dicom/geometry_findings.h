// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/read_volume.h"
#include "core/dicom/slice_grid.h"
#include "core/dicom/slice_pixels.h"

namespace dsmt::dicom {

/// Everything worth saying about the places of the slices, before any pixel is decoded.
/// Codes: missing_slices, uneven_spacing, duplicate_slices, gantry_tilt, shifted_slices, anisotropic_pixels,
/// single_slice.
std::vector<GeometryFinding> geometryFindings(const ScannedSeries& series, const SliceGrid& grid);

/// What decoding the slices showed, one note for each of series.slices (those not decoded have default ones).
/// Codes: lossy_source, no_rescale, not_hounsfield, padding_ignored, contrast_medium.
std::vector<GeometryFinding> decodingFindings(const ScannedSeries& series, const std::vector<DecodedSlice>& notes);

} // namespace dsmt::dicom
