// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// Two raters' ratings as a square table of counts: row of the first rater's category, column of the second's.
/// Categories are the values that occur, ascending.
struct RatingTable {
    std::vector<double> categories;
    std::vector<double> counts; ///< row x categories + column
    double total = 0;

    double at(std::size_t row, std::size_t column) const { return counts[row * categories.size() + column]; }
};

/// @param second as many as first
RatingTable ratingTable(std::span<const double> first, std::span<const double> second);

} // namespace dsmt::statistics
