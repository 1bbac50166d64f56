// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/losses.h"

#include <ATen/Functions.h>

namespace dsmt::models {

torch::Tensor headLoss(const torch::Tensor& logits, const torch::Tensor& labels, double positiveWeight)
{
    const torch::Tensor known = labels.ge(0).to(logits.scalar_type());
    const torch::Tensor each = at::binary_cross_entropy_with_logits(
        logits, labels.clamp_min(0), {}, torch::full({1}, positiveWeight, logits.options()), at::Reduction::None);
    return (each * known).sum() / known.sum().clamp_min(1);
}

torch::Tensor maskLoss(const torch::Tensor& logits, const torch::Tensor& mask, const torch::Tensor& known)
{
    const torch::Tensor probability = torch::sigmoid(logits);
    const std::vector<std::int64_t> space{1, 2, 3, 4};
    const torch::Tensor overlap = (probability * mask).sum(space);
    const torch::Tensor dice = 1 - (2 * overlap + 1) / (probability.sum(space) + mask.sum(space) + 1);
    const torch::Tensor entropy =
        at::binary_cross_entropy_with_logits(logits, mask, {}, {}, at::Reduction::None).mean(space);
    return ((dice + entropy) * known).sum() / known.sum().clamp_min(1);
}

torch::Tensor jointLoss(const DsmtOutputs& outputs, const Targets& targets, const LossWeights& weights)
{
    const auto head = [&](Head which, double positiveWeight) {
        return headLoss(outputs.logits.select(1, which), targets.labels.select(1, which), positiveWeight);
    };
    return weights.invasiveness * head(kInvasiveness, weights.invasivePositive) +
           weights.bubbleLucency * head(kBubbleLucency, weights.bubblePositive) +
           weights.pleuralRetraction * head(kPleuralRetraction, weights.retractionPositive) +
           weights.mask * maskLoss(outputs.mask, targets.mask, targets.maskKnown);
}

} // namespace dsmt::models
