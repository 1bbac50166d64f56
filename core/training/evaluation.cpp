// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation.h"

#include "models/losses.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <numeric>

namespace dsmt::training {

namespace {

/// [N] Dice coefficients at probability one half.
torch::Tensor diceOf(const torch::Tensor& maskLogits, const torch::Tensor& mask)
{
    const torch::Tensor found = maskLogits.ge(0).to(torch::kFloat);
    const std::vector<std::int64_t> space{1, 2, 3, 4};
    return (2 * (found * mask).sum(space)) / (found.sum(space) + mask.sum(space)).clamp_min(1);
}

void add(Evaluation& result, const models::DsmtOutputs& outputs, const Batch& batch, double share)
{
    const models::Targets targets{batch.labels, batch.mask, batch.maskKnown};
    result.jointLoss += share * models::jointLoss(outputs, targets, {}).item<double>();
    result.invasivenessLoss += share * models::headLoss(outputs.logits.select(1, models::kInvasiveness),
                                                        batch.labels.select(1, models::kInvasiveness), 1)
                                           .item<double>();
    const torch::Tensor dice = diceOf(outputs.mask, batch.mask), logits = outputs.logits.contiguous();
    for (std::int64_t n = 0; n < logits.size(0); ++n) {
        const float* row = logits.data_ptr<float>() + n * models::kHeads;
        result.logits.push_back({row[0], row[1], row[2]});
        if (batch.maskKnown[n].item<float>() > 0)
            result.dice.push_back(dice[n].item<double>());
    }
}

} // namespace

double Evaluation::meanDice() const
{
    return dice.empty() ? 0 : std::accumulate(dice.begin(), dice.end(), 0.0) / double(dice.size());
}

Evaluation evaluate(models::DsmtNet& network, const Nodules& nodules, const PatchSource& patches, int batchSize,
                    torch::Device device, const Progress& progress)
{
    const torch::NoGradGuard noGradients;
    network->eval();
    Evaluation result;
    std::vector<torch::Tensor> embeddings;
    for (std::size_t first = 0; first < nodules.size(); first += std::size_t(batchSize)) {
        progress.advance(double(first) / double(nodules.size()), "evaluating");
        const std::size_t count = std::min(std::size_t(batchSize), nodules.size() - first);
        const Batch batch = plainBatch(std::span(nodules).subspan(first, count), patches);
        const models::DsmtOutputs outputs = network(batch.local.to(device), batch.global.to(device));
        const models::DsmtOutputs onCpu{outputs.logits.to(torch::kCPU), outputs.mask.to(torch::kCPU),
                                        outputs.embedding.to(torch::kCPU)};
        add(result, onCpu, batch, double(count) / double(nodules.size()));
        embeddings.push_back(onCpu.embedding);
    }
    if (!embeddings.empty())
        result.embeddings = torch::cat(embeddings);
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
