// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

namespace dsmt::viewer {

/// HU of a pixel that has no part of the volume.
inline constexpr std::int16_t kOutsideHu = std::numeric_limits<std::int16_t>::min();

/// To whole HU, halves upwards.
inline std::int16_t roundedHu(float hu)
{
    // Truncating is rounding down only above zero.
    constexpr int kAboveZero = 32768;
    return std::int16_t(int(hu + (kAboveZero + 0.5f)) - kAboveZero);
}

} // namespace dsmt::viewer
