// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/slice_header.h"

#include <vector>

namespace dsmt::dicom {

/// Groups slices by series UID and splits what cannot be one volume: another patient, frame of reference, matrix,
/// kernel, orientation, pixel spacing or stack; several passes over the same places (temporal position, acquisition
/// number); a gap of more than kWidestGapMm between neighbours. Acquisition numbers alone split nothing: step-and-shoot
/// scanners count them up along one volume. Copies of one image at one place are rejected, all but the first.
ScanResult groupSlices(std::vector<SliceHeader> headers);

} // namespace dsmt::dicom
