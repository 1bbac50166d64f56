// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/compressed_frame.h"
#include "core/dicom/scan.h"

#include <cstdint>
#include <span>

namespace dsmt::dicom {

class MultiframeFiles;

/// What is worth saying about how one slice was decoded.
struct DecodedSlice {
    bool lossy = false;          ///< lossy transfer syntax, or Lossy Image Compression (0028,2110) says so
    bool rescaleMissing = false; ///< no Rescale Slope or Intercept: stored values were taken for HU
    bool notHounsfield = false;  ///< Rescale Type (0028,1054) is something else than HU
    bool paddingIgnored = false; ///< the padding value cannot be told from tissue
};

/// Decodes the pixels of a slice into HU, row by row; hu has rows * columns places.
/// Sizes are checked against the file before memory is taken.
/// @param decoder gets the compressed frames, to decode them in a process that may end
/// @param files of the volume that the slice belongs to; without it, a multi-frame file is parsed for this frame alone
/// @throws Error(BadInput) naming the file and the reason; Error(Failed) and Cancelled of the decoder
DecodedSlice decodeSlice(const SliceFile& slice, int rows, int columns, const FrameDecoder& decoder,
                         std::span<std::int16_t> hu, MultiframeFiles* files = nullptr);

/// Throws unless the file can hold a slice of this size at all: a cheap check for the time before a whole volume is
/// taken from memory. @throws Error(BadInput)
void requirePlausibleSize(const SliceFile& slice, int rows, int columns);

/// Throws unless a compressed or deflated slice holds a picture of this size by its own account; of other slices the
/// size of the file tells. It reads the whole file, so it is for one slice of a series. @throws Error(BadInput)
void requirePixelsOfThisSize(const SliceFile& slice, int rows, int columns);

} // namespace dsmt::dicom
