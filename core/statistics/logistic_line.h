// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace dsmt::statistics {

/// P = 1 / (1 + exp(-(a + b x))) by maximum likelihood; what is not free stays as it is given.
struct LogisticLine {
    double a = 0, b = 1;
    double probability(double x) const;
};

/// Information of a and b at a line: minus the second derivatives of the log-likelihood.
struct LogisticInformation {
    double aa = 0, ab = 0, bb = 0;
};
LogisticInformation informationAt(const LogisticLine& line, const std::vector<double>& x);

enum class FreeTerms { Intercept, Slope, Both };

/// Newton's steps, halved until they climb. The maximum has to lie at a finite place: classes overlap on x, or targets
/// are off 0 and 1. @param targets in [0, 1], as many as x
LogisticLine fittedLine(LogisticLine start, FreeTerms free, const std::vector<double>& x,
                        const std::vector<double>& targets);

/// log(p / (1 - p)), probabilities kept 1e-9 away from 0 and 1, whose logits are infinite.
std::vector<double> logitsOf(const std::vector<double>& probabilities);

/// Mean of -log of the probability of what happened.
double meanLoss(const LogisticLine& line, const std::vector<double>& x, const std::vector<double>& targets);

} // namespace dsmt::statistics
