// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg_frame.h"

namespace dsmt::dicom {

namespace {

/// T.81 table B.1: SOF0 ... SOF15 without DHT, JPG and DAC; T.87 C.1.1: SOF55.
constexpr int kJpegLsFrame = 0xF7;

bool startsFrame(int marker)
{
    return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) ||
           marker == kJpegLsFrame;
}

bool standsAlone(int marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

} // namespace

std::optional<JpegFrame> findJpegFrame(std::span<const std::byte> stream)
{
    const auto byte = [&](std::size_t at) { return std::to_integer<int>(stream[at]); };
    const auto word = [&](std::size_t at) { return byte(at) * 256 + byte(at + 1); };
    std::size_t at = 0;
    while (at + 4 <= stream.size()) {
        if (byte(at) != 0xFF)
            return std::nullopt;
        const int marker = byte(at + 1);
        if (marker == 0xFF || standsAlone(marker)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        if (startsFrame(marker)) {
            if (at + 10 > stream.size())
                return std::nullopt;
            return JpegFrame{byte(at + 4), word(at + 5), word(at + 7), byte(at + 9), marker == kJpegLsFrame};
        }
        at += 2 + std::size_t(word(at + 2));
    }
    return std::nullopt;
}

} // namespace dsmt::dicom
