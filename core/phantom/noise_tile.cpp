// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/noise_tile.h"

#include "core/phantom/fourier.h"
#include "core/phantom/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::phantom {

namespace {

constexpr std::uint32_t kPhases = 1024;

/// Amplitudes of the upper left quarter, frequencies (0..side/2) / side, so that all squares add up to 1.
std::vector<float> amplitudes(int side, const std::function<double(double)>& power)
{
    constexpr int kSteps = 2048; // of the table over frequency
    std::vector<double> table;
    for (int n = 0; n <= kSteps + 1; ++n)
        table.push_back(power(n * std::numbers::sqrt2 / 2 / kSteps));
    const int half = side / 2;
    std::vector<float> quarter(std::size_t(half + 1) * std::size_t(half + 1));
    double sum = 0;
    for (int v = 0; v <= half; ++v)
        for (int u = 0; u <= half; ++u) {
            const double place = std::sqrt(double(u * u + v * v)) / side * (std::numbers::sqrt2 * kSteps);
            const int below = int(place);
            const double value = std::lerp(table[std::size_t(below)], table[std::size_t(below) + 1], place - below);
            const double squared = u + v > 0 ? value : 0; // the mean is 0
            quarter[std::size_t(v * (half + 1) + u)] = float(std::sqrt(squared));
            sum += squared * (u % half ? 2 : 1) * (v % half ? 2 : 1);
        }
    for (float& amplitude : quarter)
        amplitude /= float(std::sqrt(sum));
    return quarter;
}

/// The spectrum of two real planes, one as the real, the other as the imaginary part: the first has phase a at a
/// frequency and -a at the opposite one, the second b and -b.
ComplexPlane drawSpectrum(std::uint32_t seed, int side, const std::vector<float>& quarter)
{
    std::array<float, kPhases> cosines, sines;
    for (std::uint32_t n = 0; n < kPhases; ++n) {
        cosines[n] = float(std::cos(2 * std::numbers::pi * n / kPhases));
        sines[n] = float(std::sin(2 * std::numbers::pi * n / kPhases));
    }
    const std::size_t count = std::size_t(side) * std::size_t(side);
    ComplexPlane plane{side, std::vector<float>(count), std::vector<float>(count)};
    const auto at = [&](int v, int u) { return std::size_t(v) * std::size_t(side) + std::size_t(u); };
    for (int v = 0; v <= side / 2; ++v)
        for (int u = 0; u < side; ++u) {
            const std::size_t here = at(v, u), opposite = at((side - v) % side, (side - u) % side);
            if (opposite < here)
                continue;
            const float amplitude = quarter[std::size_t(v * (side / 2 + 1) + std::min(u, side - u))];
            const std::uint32_t bits = hashOf(seed, u, v, 0);
            std::uint32_t a = bits % kPhases, b = (bits >> 10) % kPhases;
            if (opposite == here)
                a = a % 2 * (kPhases / 2), b = b % 2 * (kPhases / 2);
            plane.real[opposite] = amplitude * (cosines[a] + sines[b]);
            plane.imaginary[opposite] = amplitude * (cosines[b] - sines[a]);
            plane.real[here] = amplitude * (cosines[a] - sines[b]);
            plane.imaginary[here] = amplitude * (cosines[b] + sines[a]);
        }
    return plane;
}

} // namespace

NoiseTile::NoiseTile(std::uint32_t seed, int side, const std::function<double(double)>& power)
    : m_seed(seed), m_side(side)
{
    ComplexPlane plane = drawSpectrum(seed, side, amplitudes(side, power));
    transform(plane);
    m_planes = {std::move(plane.real), std::move(plane.imaginary)};
}

TileRow NoiseTile::row(int k, int j) const
{
    const std::uint32_t place = hashOf(m_seed, k, 0, 1), kind = hashOf(m_seed, k, 0, 2);
    const int turned = kind & 1 ? j : -j;
    const int line = (turned + int(place >> 16)) & (m_side - 1);
    return {m_planes[kind >> 1 & 1].data() + std::size_t(line) * std::size_t(m_side), m_side, int(place & 0xFFFF),
            kind & 4 ? 1.0f : -1.0f};
}

} // namespace dsmt::phantom
