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

} // namespace dsmt::phantom
