// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/roc.h"

namespace dsmt::statistics {

/// Mean of several ROC curves: the mean sensitivity at each false positive rate, so that its area is the mean of their
/// areas (vertical averaging, Fawcett 2006, Pattern Recognit Lett 27:861, section 8). Thresholds mean nothing on it and
/// are 0.
/// @param curves not empty, each from (0, 0) to (1, 1)
std::vector<RocPoint> meanCurve(const std::vector<std::vector<RocPoint>>& curves);

} // namespace dsmt::statistics
