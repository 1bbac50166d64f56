// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// Sorts a score once, so that the area under its ROC curve can be had for any weights of the cases (how often each was
/// drawn) in one pass.
class WeightedArea final {
public:
    /// @param scores no NaN @param isRead cases without a score have 0; empty: all have one
    WeightedArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                 std::span<const std::uint8_t> isRead = {});

    /// Nothing when the weights leave a class without cases.
    /// @param weights one for each case @param room for the pass, kept between calls
    std::optional<double> of(std::span<const std::uint32_t> weights, std::vector<double>& room) const;

private:
    struct Positive {
        std::uint32_t place;
        std::uint32_t below, notAbove; ///< negatives with a lower score, with no higher one
    };
    std::vector<std::uint32_t> m_negatives; ///< from the lowest score up
    std::vector<Positive> m_positives;
};

} // namespace dsmt::statistics
