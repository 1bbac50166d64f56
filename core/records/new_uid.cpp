// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/new_uid.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

namespace dsmt {

std::string newUid()
{
    std::random_device random;
    std::array<std::uint32_t, 4> words{random(), random(), random(), random()};
    words[1] = (words[1] & 0xFFFF0FFFU) | 0x00004000U; // version 4 (RFC 4122 4.4)
    words[2] = (words[2] & 0x3FFFFFFFU) | 0x80000000U; // its variant
    std::string digits;
    while (std::any_of(words.begin(), words.end(), [](std::uint32_t word) { return word != 0; })) {
        std::uint64_t rest = 0;
        for (std::uint32_t& word : words) {
            rest = (rest << 32U) | word;
            word = std::uint32_t(rest / 10);
            rest %= 10;
        }
        digits += char('0' + rest);
    }
    std::reverse(digits.begin(), digits.end());
    return "2.25." + digits;
}

} // namespace dsmt
