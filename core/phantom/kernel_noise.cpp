// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/kernel_noise.h"

#include <cmath>
#include <numbers>

namespace dsmt::phantom {

namespace {

constexpr int kTileSide = 512; // as many as a slice has columns

} // namespace

double noisePower(double frequency, double blurPixels)
{
    const double turns = 2 * std::numbers::pi * 0.72 * blurPixels;
    const double peak = 1 / (turns * std::numbers::sqrt2);
    return (frequency + 0.3 * peak) * std::exp(-turns * turns * frequency * frequency);
}

KernelNoise::KernelNoise(std::uint32_t seed, float blurPixels)
    : m_tile(seed, kTileSide, [&](double frequency) { return noisePower(frequency, double(blurPixels)); })
{
}

} // namespace dsmt::phantom
