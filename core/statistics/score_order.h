// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// A score as an unsigned number that is ordered as scores are, and whose it is. -0 and +0 are the same number.
struct OrderedScore {
    std::uint64_t key = 0;
    std::uint32_t place = 0; ///< of the case, or its mark
};

/// Cases from the lowest to the highest score; those that are tied stay in their order. Linear for many cases (radix
/// sort by 11 bits at a time).
/// @param scores no NaN; fewer than 2^32 @param marks to be carried instead of places; as many, or none
std::vector<OrderedScore> ascending(std::span<const double> scores, std::span<const std::uint32_t> marks = {});

} // namespace dsmt::statistics
