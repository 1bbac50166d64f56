// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/hounsfield.h"
#include "core/dicom/slice_pixels.h"

#include <optional>

class DcmDataset;
class DcmItem;

namespace dsmt::dicom {

/// How a slice says that its cells become HU. Adds to `notes` what is worth saying about it.
/// @param rescale where slope, intercept and type stand: the data set, or a group of a frame
/// @throws Error(BadInput) with a reason that does not name the file
StoredFormat formatOf(DcmDataset& dataset, DcmItem& rescale, int bitsAllocated, DecodedSlice& notes);

/// Decodes the plain case, one uncompressed frame of little-endian 16-bit cells, straight from its place in the file,
/// of which only the header is parsed. Nothing when the slice is of another kind or anything about it is odd: the long
/// way then decodes it or has the words for what is wrong.
/// @throws Error(BadInput) with a reason that does not name the file
std::optional<DecodedSlice> decodeNativeSlice(const SliceFile& slice, int rows, int columns,
                                              std::span<std::int16_t> hu);

} // namespace dsmt::dicom
