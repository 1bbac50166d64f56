// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/compressed_frame.h"

#include <chrono>

namespace dsmt::dicom {

/// What decoding a picture may take on the processor. JPEG-lossless takes 20 ms for 512 x 512, JPEG 2000 three times
/// that; anything near this is no picture.
std::chrono::milliseconds decodingTime(const CompressedFrame& frame);

/// For the rest of its life this process opens no file, writes no core dump and gains no rights. Its standard input and
/// output stay open; poll no longer works. Under a sanitizer it keeps its right to files, which reports need.
void restrictProcess();

/// While it lives, this process may take decodingTime on the processor (then SIGPROF ends it) and as much memory as the
/// largest of the decoders needs for a picture of this size, with 64 MiB to spare (then allocations fail).
class FrameLimits final {
public:
    explicit FrameLimits(const CompressedFrame& frame);
    ~FrameLimits();
    FrameLimits(const FrameLimits&) = delete;
    FrameLimits& operator=(const FrameLimits&) = delete;
};

} // namespace dsmt::dicom
