// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/derived_uid.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <array>
#include <span>

namespace dsmt::dicom {

namespace {

/// A 128-bit number, most significant byte first, as decimal digits without leading zeros.
std::string decimal(std::array<unsigned, 16> bytes)
{
    std::string digits;
    while (std::any_of(bytes.begin(), bytes.end(), [](unsigned byte) { return byte != 0; })) {
        unsigned remainder = 0;
        for (unsigned& byte : bytes) {
            const unsigned value = remainder * 256 + byte;
            byte = value / 10;
            remainder = value % 10;
        }
        digits += char('0' + remainder);
    }
    std::reverse(digits.begin(), digits.end());
    return digits.empty() ? "0" : digits;
}

} // namespace

std::string derivedUid(std::uint64_t seed, const std::string& label)
{
    const std::string text = std::to_string(seed) + "\n" + label;
    const std::string digest = sha256(std::as_bytes(std::span(text)));
    std::array<unsigned, 16> uuid{};
    for (std::size_t i = 0; i < uuid.size(); ++i)
        uuid[i] = unsigned(std::stoul(digest.substr(2 * i, 2), nullptr, 16));
    // RFC 9562 5.8: version 8, variant 10, so that the number is that of a UUID (PS3.5 B.2).
    uuid[6] = (uuid[6] & 0x0FU) | 0x80U;
    uuid[8] = (uuid[8] & 0x3FU) | 0x80U;
    return "2.25." + decimal(uuid);
}

} // namespace dsmt::dicom
