// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// A corner of the empirical ROC curve: all cases whose score is at least the threshold are called positive.
struct RocPoint {
    double threshold = 0; ///< infinite for the first point, where nothing is called
    double falsePositiveRate = 0, truePositiveRate = 0;
};

/// The empirical ROC curve from (0, 0) to (1, 1), a point for each distinct score (Fawcett 2006, Pattern Recognit Lett
/// 27:861, algorithm 1: ties make one slanted step). Empty without both classes.
/// @param scores finite @param positive 0 or 1, as many as scores
std::vector<RocPoint> rocCurve(std::span<const double> scores, std::span<const std::uint8_t> positive);

} // namespace dsmt::statistics
