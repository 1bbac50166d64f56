// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace dsmt::dicom {

/// What a JPEG (ITU-T T.81) or JPEG-LS (T.87) stream says about its picture before any of it is decoded.
struct JpegFrame {
    int precision = 0; ///< bits a sample
    int rows = 0;
    int columns = 0;
    int components = 0;
    bool isJpegLs = false;
};

/// Nothing when no frame header can be found.
std::optional<JpegFrame> findJpegFrame(std::span<const std::byte> stream);

} // namespace dsmt::dicom
