// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace dsmt::study {

/// SplitMix64 (Steele, Lea, Flood 2014). Own code, because the distributions and std::shuffle of the standard library
/// differ between compilers, and an order must come out the same on every machine.
class SeededNumbers final {
public:
    /// Streams of one seed have nothing to do with each other.
    SeededNumbers(std::int64_t seed, std::uint64_t stream);
    /// Each of 0 to count - 1 as often as any other (rejection); count > 0.
    std::uint64_t below(std::uint64_t count);

private:
    std::uint64_t next();
    std::uint64_t m_state;
};

/// Every order is as likely as any other (Fisher and Yates).
template <class Value> void shuffle(std::vector<Value>& values, SeededNumbers& numbers)
{
    for (std::size_t n = values.size(); n > 1; --n)
        std::swap(values[n - 1], values[std::size_t(numbers.below(n))]);
}

} // namespace dsmt::study
