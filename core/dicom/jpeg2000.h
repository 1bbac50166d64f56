// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace dsmt::dicom {

/// Decodes a one-component JPEG 2000 codestream or JP2 file (ISO/IEC 15444-1) of exactly this size into stored values:
/// the low bits of each cell, in two's complement of the stream's precision when `isSigned`, whatever the stream itself
/// says about its sign (some writers contradict the DICOM header, which wins).
/// @throws Error(BadInput) with the reason, before memory for the picture is taken when its size differs
void decodeJpeg2000(std::span<const std::byte> stream, int rows, int columns, bool isSigned,
                    std::span<std::uint16_t> stored);

} // namespace dsmt::dicom
