// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dsmt::cohort {

/// One row of features a case.
using FeatureRows = std::vector<std::vector<double>>;

/// Logistic regression on standardised features.
struct LogisticModel {
    std::vector<double> mean, deviation, weights; ///< of the features; weights has the constant last

    double logit(const std::vector<double>& features) const;
};

/// Maximum likelihood by Newton's method, with a ridge of 1e-6 so that it ends for separable cases too.
/// @param labels 0 or 1, or a probability of being positive
LogisticModel fitLogistic(const FeatureRows& rows, const std::vector<double>& labels);

} // namespace dsmt::cohort
