// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/dicom_object.h"
#include "core/dicom/hounsfield.h"
#include "core/dicom/slice_pixels.h"

class DcmItem;

namespace dsmt::dicom {

/// The pixels of one uncompressed frame of little-endian 16-bit cells in their file, and what its header says about
/// them.
struct NativePixels {
    FileStamp stamp;          ///< of the file when its header was parsed
    std::uint64_t offset = 0; ///< of the first cell, bytes from the beginning of the file
    std::size_t count = 0;    ///< rows * columns
    StoredFormat format;
    DecodedSlice notes;
};

/// Bits that a pixel takes in the file.
/// @throws Error(BadInput) when the picture is not the one whose header was read, or no grey one
int requireSamePicture(DcmDataset& dataset, const SliceFile& slice, int rows, int columns);

/// How a slice says that its cells become HU. Adds to `notes` what is worth saying about it.
/// @param rescale where slope, intercept and type stand: the data set, or a group of a frame
/// @throws Error(BadInput) with a reason that does not name the file
StoredFormat formatOf(DcmDataset& dataset, DcmItem& rescale, int bitsAllocated, DecodedSlice& notes);

/// Nothing when the file is of another kind or anything about its pixels is odd: decodeSlice has the words for that.
/// @param header as DicomObject::readHeader parsed it from the file
std::shared_ptr<const NativePixels> findNativePixels(const OpenFile& file, const DicomObject& header);

/// Decodes a slice straight from its place in the file. False, with anything in `hu`, when that is not known or the
/// file is no longer the one that was scanned. @throws Error(BadInput) with a reason that does not name the file
bool decodeNativeSlice(const SliceFile& slice, std::span<std::int16_t> hu);

} // namespace dsmt::dicom
