// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stage.h"
#include "models/losses.h"

#include <ATen/Functions.h>
#include <algorithm>

namespace dsmt::training {

namespace {

/// Sum over the nodules of a batch of the Dice coefficient at probability one half.
double diceSum(const torch::Tensor& maskLogits, const torch::Tensor& mask)
{
    const torch::Tensor found = maskLogits.ge(0).to(torch::kFloat);
    const std::vector<std::int64_t> space{1, 2, 3, 4};
    return ((2 * (found * mask).sum(space)) / (found.sum(space) + mask.sum(space)).clamp_min(1)).sum().item<double>();
}

} // namespace

Evaluation evaluate(models::DsmtNet& network, const Nodules& nodules, const inference::PatchSpec& spec, int batchSize,
                    torch::Device device)
{
    const torch::NoGradGuard noGradients;
    network->eval();
    Evaluation result;
    for (std::size_t first = 0; first < nodules.size(); first += std::size_t(batchSize)) {
        const std::size_t count = std::min(std::size_t(batchSize), nodules.size() - first);
        const Batch batch = plainBatch(std::span(nodules).subspan(first, count), spec);
        const models::DsmtOutputs outputs = network(batch.local.to(device), batch.global.to(device));
        const models::DsmtOutputs onCpu{outputs.logits.to(torch::kCPU), outputs.mask.to(torch::kCPU)};
        const double share = double(count) / double(nodules.size());
        result.jointLoss += share * models::jointLoss(onCpu, {batch.labels, batch.mask}, {}).item<double>();
        result.invasivenessLoss += share * models::headLoss(onCpu.logits.select(1, models::kInvasiveness),
                                                            batch.labels.select(1, models::kInvasiveness), 1)
                                               .item<double>();
        result.dice += diceSum(onCpu.mask, batch.mask) / double(nodules.size());
        const torch::Tensor logits = onCpu.logits.contiguous();
        for (std::size_t n = 0; n < count; ++n) {
            const float* row = logits.data_ptr<float>() + n * models::kHeads;
            result.logits.push_back({row[0], row[1], row[2]});
        }
    }
    return result;
}

std::vector<ScoredLabel> scoresOf(const Evaluation& evaluation, const Nodules& nodules, models::Head head)
{
    std::vector<ScoredLabel> scores;
    for (std::size_t n = 0; n < nodules.size(); ++n)
        if (const float label = nodules[n]->labels[head]; label >= 0)
            scores.push_back({evaluation.logits[n][head], label > 0.5f});
    return scores;
}

} // namespace dsmt::training
