// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/jpeg_frame.h"

namespace dsmt::dicom {

/// What a JPEG 2000 codestream or JP2 file says about its picture (SIZ marker, ISO/IEC 15444-1 A.5.1) before any of it
/// is decoded; rows and columns are those of the first component. Nothing when the marker cannot be found or is absurd.
std::optional<JpegFrame> findJpeg2000Frame(std::span<const std::byte> stream);

} // namespace dsmt::dicom
