// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/imaging/image.h"
#include "core/records/series.h"

class DcmDataset;

namespace dsmt::dicom {

/// Puts what all slices of a series share into a data set (CT Image IOD, PS3.3 A.3): patient, study, series, equipment,
/// frame of reference and the description of the pixels (signed 16 bit, slope 1, intercept 0).
void putSeriesAttributes(DcmDataset& dataset, const imaging::Geometry& geometry, const SeriesRecord& record);

/// Puts what belongs to slice k: SOP Instance UID, number, place and pixels.
void putSliceAttributes(DcmDataset& dataset, const imaging::Volume& volume, const SeriesRecord& record, int k);

} // namespace dsmt::dicom
