// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"
#include "core/statistics/roc.h"

/// Corners of an empirical curve as operating points that a person chooses.
namespace dsmt::statistics {

/// The counts that a corner stands for. @param positives, negatives cases of the curve
Confusion confusionOf(const RocPoint& corner, std::size_t positives, std::size_t negatives);

/// The corner nearest to a place, on a plot whose axes are equally long. @param curve not empty
std::size_t nearestCorner(const std::vector<RocPoint>& curve, double falsePositiveRate, double truePositiveRate);

/// The corner that calls the cases whose score is at least the threshold: the last one whose own threshold is not
/// lower. @param curve not empty
std::size_t cornerAt(const std::vector<RocPoint>& curve, double threshold);

/// For drawing: corners that lie at least `step` from the one kept before, in either direction, and both ends. Its
/// corners are those of the curve.
std::vector<RocPoint> thinned(const std::vector<RocPoint>& curve, double step);

} // namespace dsmt::statistics
