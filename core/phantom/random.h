// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/vec3.h"

#include <cstdint>

namespace dsmt::phantom {

/// The parts of a case that draw numbers. Each has its own sequence, so that a change in one leaves the others alone.
enum class Stage : std::uint64_t {
    Anatomy = 1,
    Acquisition,
    Growth,
    Shape,
    Site,
    Signs,
    Arteries,
    Veins,
    Texture,
    Noise,
    Centre,
    Cohort,
    Split,
    Readers,
    Enhancement,
};

/// PCG32 (O'Neill, HMC-CS-2014-0905), seeded through SplitMix64. Own code, because the distributions of the standard
/// library differ between compilers.
class Random final {
public:
    Random(std::uint64_t seed, Stage stage);

    std::uint32_t next();
    float uniform() { return float(next() >> 8) * 0x1p-24f; } ///< in [0, 1)
    float uniform(float low, float high) { return low + (high - low) * uniform(); }
    int below(int count) { return int(std::uint64_t(next()) * std::uint64_t(count) >> 32); }
    bool chance(float probability) { return uniform() < probability; }
    float normal();   ///< mean 0, standard deviation 1 (Box and Muller)
    Vec3 direction(); ///< unit vector, uniform on the sphere

    // Two draws never stand in one expression, whose order compilers choose.

private:
    std::uint64_t m_state;
    std::uint64_t m_increment;
};

std::uint32_t stageSeed(std::uint64_t seed, Stage stage);

inline constexpr std::uint32_t kHashI = 0x9E3779B1u, kHashJ = 0x85EBCA77u, kHashK = 0xC2B2AE3Du;

inline std::uint32_t mixedBits(std::uint32_t h)
{
    h = (h ^ (h >> 16)) * 0x7FEB352Du;
    h = (h ^ (h >> 15)) * 0x846CA68Bu;
    return h ^ (h >> 16);
}

/// 32 well mixed bits for a point of an integer grid; what makes a box of a case equal to the same place in the whole.
inline std::uint32_t hashOf(std::uint32_t seed, int i, int j, int k)
{
    return mixedBits(seed ^ (std::uint32_t(i) * kHashI) ^ (std::uint32_t(j) * kHashJ) ^ (std::uint32_t(k) * kHashK));
}

/// In [-1, 1).
inline float signedHash(std::uint32_t seed, int i, int j, int k)
{
    return float(std::int32_t(hashOf(seed, i, j, k))) * 0x1p-31f;
}

/// Smooth random field in [-1, 1] with features about as large as one unit of `point` (value noise: random numbers on
/// the integer grid, cubic blend between them). Standard deviation about 0.3. Without branches or calls, so that rows
/// of points are computed several at once.
inline float smoothNoise(std::uint32_t seed, Vec3 point)
{
    const auto below = [](float value) { return int(value) - (value < float(int(value))); };
    const int i = below(point.x), j = below(point.y), k = below(point.z);
    // hashOf with its products taken out.
    const std::uint32_t i0 = std::uint32_t(i) * kHashI, i1 = i0 + kHashI, j0 = std::uint32_t(j) * kHashJ;
    const std::uint32_t j1 = j0 + kHashJ, k0 = std::uint32_t(k) * kHashK, k1 = k0 + kHashK;
    const auto blend = [](float t) { return t * t * (3 - 2 * t); };
    const float u = blend(point.x - float(i)), v = blend(point.y - float(j)), w = blend(point.z - float(k));
    const auto corner = [&](std::uint32_t bits) { return float(std::int32_t(mixedBits(seed ^ bits))) * 0x1p-31f; };
    const auto row = [&](std::uint32_t bits) { return mix(corner(i0 ^ bits), corner(i1 ^ bits), u); };
    return mix(mix(row(j0 ^ k0), row(j1 ^ k0), v), mix(row(j0 ^ k1), row(j1 ^ k1), v), w);
}

} // namespace dsmt::phantom
