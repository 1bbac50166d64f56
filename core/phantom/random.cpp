// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/random.h"

#include <cmath>
#include <numbers>

namespace dsmt::phantom {

namespace {

std::uint64_t splitMix(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15u;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, Stage stage)
    : m_state(splitMix(seed) ^ splitMix(std::uint64_t(stage) << 32)),
      m_increment((splitMix(seed + 0x51ED270B) ^ std::uint64_t(stage) << 1) | 1)
{
    next();
}

std::uint32_t Random::next()
{
    const std::uint64_t old = m_state;
    m_state = old * 6364136223846793005u + m_increment;
    const auto shifted = std::uint32_t(((old >> 18) ^ old) >> 27);
    const auto turn = std::uint32_t(old >> 59);
    return shifted >> turn | shifted << ((32 - turn) & 31);
}

float Random::normal()
{
    const float radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi_v<float> * uniform());
}

Vec3 Random::direction()
{
    const float z = uniform(-1, 1);
    const float angle = 2 * std::numbers::pi_v<float> * uniform();
    const float ring = std::sqrt(1 - z * z);
    return {ring * std::cos(angle), ring * std::sin(angle), z};
}

std::uint32_t stageSeed(std::uint64_t seed, Stage stage)
{
    return Random(seed, stage).next();
}

float smoothNoise(std::uint32_t seed, Vec3 point)
{
    // Whole numbers below without std::floor, which is a call where the processor's own is not assumed.
    const auto below = [](float value) { return int(value) - (value < float(int(value))); };
    const int i = below(point.x), j = below(point.y), k = below(point.z);
    // The eight hashes at once (hashOf with its products taken out), as compilers can.
    const std::uint32_t x[2] = {std::uint32_t(i) * kHashI, std::uint32_t(i + 1) * kHashI};
    const std::uint32_t y[2] = {std::uint32_t(j) * kHashJ, std::uint32_t(j + 1) * kHashJ};
    const std::uint32_t z[2] = {seed ^ std::uint32_t(k) * kHashK, seed ^ std::uint32_t(k + 1) * kHashK};
    float corner[8];
    for (int n = 0; n < 8; ++n)
        corner[n] = float(std::int32_t(mixedBits(x[n & 1] ^ y[n >> 1 & 1] ^ z[n >> 2]))) * 0x1p-31f;
    const auto blend = [](float t) { return t * t * (3 - 2 * t); };
    const float u = blend(point.x - float(i)), v = blend(point.y - float(j)), w = blend(point.z - float(k));
    const auto row = [&](int n) { return mix(corner[n], corner[n + 1], u); };
    return mix(mix(row(0), row(2), v), mix(row(4), row(6), v), w);
}

} // namespace dsmt::phantom
