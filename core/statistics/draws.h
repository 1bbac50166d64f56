// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace dsmt::statistics {

/// Numbers drawn for one replicate of a bootstrap or a simulation: each replicate has a sequence of its own, made of
/// the seed and its number, so that it does not matter which thread draws it. SplitMix64 (Steele, Lea & Flood 2014,
/// OOPSLA). Own code, because the distributions of the standard library differ between compilers.
class Draws final {
public:
    Draws(std::uint64_t seed, std::uint64_t replicate) : m_state(mixed(seed) ^ mixed(~replicate)) {}

    std::uint64_t next() { return mixed(m_state += kStep); }
    double uniform() { return double(next() >> 11) * 0x1p-53; } ///< in [0, 1)
    std::uint32_t below(std::uint32_t count) { return std::uint32_t(uniform() * count); }

    /// Mean 0, standard deviation 1 (Box & Muller 1958, Ann Math Stat 29:610).
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }

private:
    static constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15u;

    static std::uint64_t mixed(std::uint64_t z)
    {
        z += kStep;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
};

} // namespace dsmt::statistics
