// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dsmt_net.h"

namespace dsmt::models {

/// What is known about N nodules. A label that is not known is negative and drops out of the loss.
struct Targets {
    torch::Tensor labels;    ///< [N, 3] 0, 1 or negative; columns as Head
    torch::Tensor mask;      ///< [N, 1, S, S, S] 0 or 1
    torch::Tensor maskKnown; ///< [N] 1 where the outline is known, else 0
};

struct LossWeights {
    double invasiveness = 1, bubbleLucency = 0.3, pleuralRetraction = 0.3, mask = 0.2;
    double invasivePositive = 1, bubblePositive = 1,
           retractionPositive = 1; ///< weight of a positive case (training data)
};

/// Binary cross-entropy of one head over the nodules whose label is known; 0 when none is.
torch::Tensor headLoss(const torch::Tensor& logits, const torch::Tensor& labels, double positiveWeight);

/// Soft Dice (Milletari et al. 2016) plus binary cross-entropy of the segmentation branch over the nodules whose
/// outline is known; 0 when none is.
torch::Tensor maskLoss(const torch::Tensor& logits, const torch::Tensor& mask, const torch::Tensor& known);

/// Joint stage: the weighted sum of all four.
torch::Tensor jointLoss(const DsmtOutputs& outputs, const Targets& targets, const LossWeights& weights);

} // namespace dsmt::models
