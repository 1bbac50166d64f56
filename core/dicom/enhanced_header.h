// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/slice_header.h"

#include <string>
#include <vector>

class DcmDataset;

namespace dsmt::dicom {

/// Number of Frames (0028,0008); 1 when absent. @throws Error(BadInput) when it is no count
int frameCount(DcmDataset& dataset);

/// Whether an Image Type or Frame Type (PS3.3 C.8.16.1) is that of an overview image.
bool isLocalizer(const std::string& imageType);

/// The frames of a multi-frame CT (PS3.3 A.38, A.70) in their order, without localizers. Their places, orientations,
/// pixel spacings, kernels, passes and stacks come from the functional groups; the rest is that of the file.
/// @param file what holds for all frames @param characterSet as in ScanOptions
/// @throws Error(BadInput) with a reason that does not name the file when a frame does not say where it lies, or when
/// there are not as many frames as announced
std::vector<SliceHeader> frameHeaders(DcmDataset& dataset, const SliceHeader& file, const std::string& characterSet);

} // namespace dsmt::dicom
