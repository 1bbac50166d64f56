// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg2000_frame.h"

#include <cstdint>

namespace dsmt::dicom {

namespace {

constexpr std::uint32_t kCodestreamBox = 0x6A703263; // "jp2c"
constexpr std::uint32_t kSizeOfPicture = 0xFF4FFF51; // SOC, SIZ
// Markers, lengths and coordinates, then three bytes of the first component.
constexpr std::size_t kSizeBytes = 45;

std::uint32_t bigEndian(std::span<const std::byte> stream, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8U | std::to_integer<std::uint32_t>(stream[at + i]);
    return value;
}

/// Where the codestream begins: at once, or in a box of a JP2 file (15444-1 I.4).
std::optional<std::size_t> codestreamBegin(std::span<const std::byte> stream)
{
    for (std::size_t at = 0; at + 8 <= stream.size();) {
        if (bigEndian(stream, at, 4) == kSizeOfPicture)
            return at;
        const std::uint32_t length = bigEndian(stream, at, 4);
        const bool isLong = length == 1;
        if (bigEndian(stream, at + 4, 4) == kCodestreamBox) {
            at += isLong ? 16 : 8;
            return at;
        }
        if (length < 8) // up to the end of the file, or longer than 4 GiB
            return std::nullopt;
        at += length;
    }
    return std::nullopt;
}

} // namespace

std::optional<JpegFrame> findJpeg2000Frame(std::span<const std::byte> stream)
{
    const auto begin = codestreamBegin(stream);
    if (!begin || *begin > stream.size() || stream.size() - *begin < kSizeBytes ||
        bigEndian(stream, *begin, 4) != kSizeOfPicture)
        return std::nullopt;
    const auto number = [&](std::size_t offset, std::size_t count) {
        return bigEndian(stream, *begin + offset, count);
    };
    const std::uint32_t right = number(8, 4), bottom = number(12, 4), left = number(16, 4), top = number(20, 4);
    const std::uint32_t components = number(40, 2), precision = (number(42, 1) & 0x7FU) + 1;
    const std::uint32_t columnStep = number(43, 1), rowStep = number(44, 1);
    constexpr std::uint32_t kLargest = 1U << 30U;
    if (left >= right || top >= bottom || right > kLargest || bottom > kLargest || columnStep == 0 || rowStep == 0)
        return std::nullopt;
    // 15444-1 B.2: samples lie where the reference grid's coordinates are multiples of the step.
    const auto samples = [](std::uint32_t from, std::uint32_t to, std::uint32_t step) {
        return int((to + step - 1) / step) - int((from + step - 1) / step);
    };
    return JpegFrame{int(precision), samples(top, bottom, rowStep), samples(left, right, columnStep), int(components)};
}

} // namespace dsmt::dicom
