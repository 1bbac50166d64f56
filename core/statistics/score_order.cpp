// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/score_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <utility>

namespace dsmt::statistics {

namespace {

constexpr int kDigitBits = 11, kDigits = 6;
constexpr std::uint64_t kDigitMask = (1u << kDigitBits) - 1;
constexpr std::size_t kFewCases = 2000; ///< below, clearing the counters costs more than comparing

/// Negative numbers are stored as sign and size: all their bits are turned, of the others only the sign.
std::uint64_t keyOf(double score)
{
    assert(!std::isnan(score));
    const auto bits = std::bit_cast<std::uint64_t>(score + 0.0);
    return bits >> 63 ? ~bits : bits | (std::uint64_t(1) << 63);
}

std::uint64_t digitOf(std::uint64_t key, int digit)
{
    return key >> (digit * kDigitBits) & kDigitMask;
}

void sortByRadix(std::vector<OrderedScore>& order)
{
    std::vector<std::array<std::uint32_t, kDigitMask + 1>> counts(kDigits);
    for (const OrderedScore& score : order)
        for (int digit = 0; digit < kDigits; ++digit)
            ++counts[std::size_t(digit)][digitOf(score.key, digit)];
    std::vector<OrderedScore> sorted(order.size());
    for (int digit = 0; digit < kDigits; ++digit) {
        auto& count = counts[std::size_t(digit)];
        if (count[digitOf(order.front().key, digit)] == order.size())
            continue; // all have the same digit here
        std::uint32_t first = 0;
        for (std::uint32_t& bucket : count)
            first += std::exchange(bucket, first);
        for (const OrderedScore& score : order)
            sorted[count[digitOf(score.key, digit)]++] = score;
        order.swap(sorted);
    }
}

} // namespace

std::vector<OrderedScore> ascending(std::span<const double> scores, std::span<const std::uint32_t> marks)
{
    std::vector<OrderedScore> order(scores.size());
    for (std::size_t n = 0; n < scores.size(); ++n)
        order[n] = {keyOf(scores[n]), marks.empty() ? std::uint32_t(n) : marks[n]};
    if (order.size() >= kFewCases)
        sortByRadix(order);
    else
        std::stable_sort(order.begin(), order.end(),
                         [](const OrderedScore& a, const OrderedScore& b) { return a.key < b.key; });
    return order;
}

} // namespace dsmt::statistics
