// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace dsmt::statistics {

/// Variance of an area under the ROC curve when only the area and the numbers of cases are known, under exponential
/// laws (Hanley & McNeil 1982, Radiology 143:29, equation 1): for planning and for published areas. Nothing without
/// both classes.
std::optional<double> hanleyMcNeilVariance(double area, std::size_t positives, std::size_t negatives);

} // namespace dsmt::statistics
