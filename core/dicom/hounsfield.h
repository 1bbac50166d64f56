// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace dsmt::dicom {

/// How the stored values of one slice become CT numbers (PS3.3 C.7.6.3.1, C.11.1.1.2).
struct StoredFormat {
    int bitsStored = 16;
    int highBit = 15;
    bool isSigned = false;
    double slope = 1;
    double intercept = 0;
    std::optional<std::uint16_t> padding; ///< Pixel Padding Value (0028,0120), as its 16 bits
};

/// CT numbers below this are places that the scanner did not see; they are set to it.
inline constexpr int kLowestHu = -1024;

/// HU of one stored cell, rounded and limited to [kLowestHu, 32767].
std::int16_t toHounsfield(std::uint16_t cell, const StoredFormat& format);

/// Whether the padding value can be told from tissue; when it cannot, it is ignored, since some scanners declare a
/// value that soft tissue also has.
bool isPaddingBelievable(const StoredFormat& format);

/// HU for every cell; padded ones become air (kLowestHu when they lie under it, else -1000).
void toHounsfield(std::span<const std::uint16_t> cells, const StoredFormat& format, std::span<std::int16_t> hu);

} // namespace dsmt::dicom
