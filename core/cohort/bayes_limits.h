// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/protocol.h"

#include <span>

namespace dsmt::cohort {

/// What can be reached at best on the nodules of a protocol, as area under the ROC curve.
struct BayesLimits {
    double all = 0;       ///< by whoever reads every finding right: no reader or network can do better in the long run
    double nodule = 0;    ///< from the nodule's own findings
    double context = 0;   ///< from pleura, vessels and emphysema
    double size = 0;      ///< from the diameter
    double sizeAndHu = 0; ///< from diameter and mean HU by logistic regression

    double contextPart() const { return all - nodule; }
};

/// Over `draws` nodules of the protocol. Every nodule counts as invasive with the probability that its findings give
/// it, so that only the draw of the findings is left to chance: with 20,000 the standard error is about .002.
BayesLimits bayesLimits(const phantom::Protocol& protocol, int draws = 20000);

/// Area under the ROC curve when case n is positive with probability p[n] (Mann-Whitney over all pairs, ties count
/// half).
double expectedAuc(std::span<const double> scores, std::span<const double> probabilities);

} // namespace dsmt::cohort
