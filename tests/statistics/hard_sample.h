// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/draws.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace dsmt::fixtures {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct HardSample {
    std::vector<double> scores, other;
    std::vector<std::uint8_t> positive;
};

/// Ties, neighbours one bit apart, denormals, both zeros, infinities.
inline HardSample hardSample(std::uint64_t seed, std::size_t cases)
{
    statistics::Draws draws(seed, 0);
    HardSample sample;
    const double one = 1, next = std::nextafter(1.0, 2.0);
    const std::vector<double> hard{0.0,    -0.0,      one,       next, std::nextafter(next, 2.0),
                                   5e-324, 1e-308,    -5e-324,   -1.0, 1e300,
                                   -1e300, kInfinity, -kInfinity};
    const auto score = [&] {
        return draws.uniform() < 0.5 ? hard[draws.below(std::uint32_t(hard.size()))]
                                     : std::round(4 * draws.normal()) / 4;
    };
    for (std::size_t n = 0; n < cases; ++n) {
        sample.positive.push_back(draws.uniform() < 0.4);
        sample.scores.push_back(score());
        sample.other.push_back(score());
    }
    sample.positive[0] = 0;
    sample.positive[1] = 1;
    return sample;
}

} // namespace dsmt::fixtures
