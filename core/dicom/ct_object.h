// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/write_ct.h"
#include "core/imaging/image.h"
#include "core/records/series.h"

class DcmDataset;

namespace dsmt::dicom {

/// Puts what all slices of a series share into a data set (CT Image IOD, PS3.3 A.3): patient, study, series, equipment,
/// frame of reference, exposure and the description of the pixels (16 bit, slope 1).
void putSeriesAttributes(DcmDataset& dataset, const imaging::Geometry& geometry, const SeriesRecord& record,
                         const CtStyle& style);

struct SlicePlace {
    int k = 0;      ///< in the volume
    int number = 1; ///< Instance Number
};

/// Puts what belongs to one slice: SOP Instance UID, number, place and pixels.
void putSliceAttributes(DcmDataset& dataset, const imaging::Volume& volume, const SeriesRecord& record,
                        const SlicePlace& slice, const StoredHabit& habit);

} // namespace dsmt::dicom
