// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>

namespace dsmt::phantom {

/// Natural logarithm of a normal positive number, relative error about 1e-7 (coefficients of FreeBSD's msun e_logf.c).
/// Written without branches, so that compilers compute it for several numbers at once, and without the library, so that
/// the bits are the same everywhere.
inline float logarithm(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value) + (0x3F800000u - 0x3F3504F3u);
    const float exponent = float(std::int32_t(bits >> 23) - 127);
    const float f = std::bit_cast<float>((bits & 0x007FFFFFu) + 0x3F3504F3u) - 1; // sqrt(1/2) - 1 .. sqrt(2) - 1
    const float s = f / (2 + f), z = s * s, w = z * z;
    const float r = w * (0.40000972152f + w * 0.24279078841f) + z * (0.66666662693f + w * 0.28498786688f);
    const float half = 0.5f * f * f;
    return s * (half + r) + exponent * 9.0580006145e-6f - half + f + exponent * 0.69313812256f;
}

/// e to a power between -87 and 87 (coefficients of Cephes' expf.c); as logarithm().
inline float exponential(float power)
{
    const float scaled = power * 1.44269504f;
    const int whole = int(scaled + (scaled < 0 ? -0.5f : 0.5f));
    const float n = float(whole), x = power - n * 0.693359375f + n * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * x + 1.3981999507e-3f;
    p = p * x + 8.3334519073e-3f;
    p = p * x + 4.1665795894e-2f;
    p = p * x + 1.6666665459e-1f;
    p = p * x + 5.0000001201e-1f;
    return (p * x * x + x + 1) * std::bit_cast<float>(std::uint32_t(whole + 127) << 23);
}

/// base > 0
inline float power(float base, float exponent)
{
    return exponential(exponent * logarithm(base));
}

} // namespace dsmt::phantom
