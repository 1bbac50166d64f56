// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/roc.h"

#include <optional>

namespace dsmt::statistics {

enum class AreaAxis {
    Specificity, ///< area under the curve where specificity lies in a range, summed over 1 - specificity
    Sensitivity, ///< area beside the curve where sensitivity lies in a range, summed over sensitivity
};

/// Part of the area under a ROC curve, straight lines between its corners.
struct PartialArea {
    double area = 0, largest = 0, ofChance = 0; ///< as it is, of a perfect score, of the diagonal
    /// Scaled to 0.5 for chance and 1 for perfect (McClish 1989, Med Decis Making 9:190, equation 6). Nothing below
    /// chance, where it would have no meaning.
    std::optional<double> standardized;
};

/// @param curve of roc.h @param lower, upper of the axis, 0 <= lower < upper <= 1
/// Nothing of an empty curve.
std::optional<PartialArea> partialArea(const std::vector<RocPoint>& curve, AreaAxis axis, double lower, double upper);

} // namespace dsmt::statistics
