// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/seeded_order.h"

namespace dsmt::study {

SeededNumbers::SeededNumbers(std::int64_t seed, std::uint64_t stream) : m_state(std::uint64_t(seed))
{
    m_state = next() ^ (stream * 0xD1342543DE82EF95ULL);
}

std::uint64_t SeededNumbers::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

std::uint64_t SeededNumbers::below(std::uint64_t count)
{
    const std::uint64_t unfair = (0 - count) % count; // 2^64 modulo count
    for (;;)
        if (const std::uint64_t drawn = next(); drawn >= unfair)
            return drawn % count;
}

} // namespace dsmt::study
