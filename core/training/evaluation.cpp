// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation.h"

#include "core/training/parted_look.h"
#include "models/losses.h"
#include "models/radiomics.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <cmath>

namespace dsmt::training {

namespace {

/// Of one nodule, at probability one half.
OutlineOverlap overlapOf(const torch::Tensor& maskLogits, const torch::Tensor& mask, double voxelMm3)
{
    const torch::Tensor inside = maskLogits.ge(0).to(torch::kFloat);
    const double found = inside.sum().item<double>(), known = mask.sum().item<double>();
    return {2 * (inside * mask).sum().item<double>() / std::max(1.0, found + known), found * voxelMm3,
            known * voxelMm3};
}

/// Stands for an outline that is not known: a ball in the middle. [1, 1, S, S, S]
torch::Tensor usualBall(const inference::PatchGrid& grid)
{
    constexpr double kRadiusMm = 7.5;
    const torch::Tensor along = (torch::arange(grid.size) - (grid.size - 1) / 2.0) * grid.spacingMm;
    const torch::Tensor squares = along * along;
    return (squares.view({-1, 1, 1}) + squares.view({-1, 1}) + squares)
        .le(kRadiusMm * kRadiusMm)
        .to(torch::kFloat)
        .view({1, 1, grid.size, grid.size, grid.size});
}

void add(Evaluation& result, const models::DsmtOutputs& outputs, const Batch& batch, double share, double voxelMm3)
{
    const models::Targets targets{batch.labels, batch.mask, batch.maskKnown};
    result.jointLoss += share * models::jointLoss(outputs, targets, {}).item<double>();
    result.invasivenessLoss += share * models::headLoss(outputs.logits.select(1, models::kInvasiveness),
                                                        batch.labels.select(1, models::kInvasiveness), 1)
                                           .item<double>();
    const torch::Tensor logits = outputs.logits.contiguous();
    for (std::int64_t n = 0; n < logits.size(0); ++n) {
        const float* row = logits.data_ptr<float>() + n * models::kHeads;
        result.logits.push_back({row[0], row[1], row[2]});
        if (batch.maskKnown[n].item<float>() > 0)
            result.outlines.push_back(overlapOf(outputs.mask[n], batch.mask[n], voxelMm3));
    }
}

} // namespace

double Evaluation::meanDice() const
{
    double sum = 0;
    for (const OutlineOverlap& outline : outlines)
        sum += outline.dice;
    return outlines.empty() ? 0 : sum / double(outlines.size());
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
        const PartedLook look(network, batch.local.to(device), batch.global.to(device));
        const models::DsmtOutputs outputs = network->judge(look.evidence());
        const models::DsmtOutputs onCpu{outputs.logits.to(torch::kCPU), outputs.mask.to(torch::kCPU),
                                        outputs.embedding.to(torch::kCPU)};
        add(result, onCpu, batch, double(count) / double(nodules.size()), std::pow(patches.wanted.local.spacingMm, 3));
        embeddings.push_back(onCpu.embedding);
    }
    if (!embeddings.empty())
        result.embeddings = torch::cat(embeddings);
    return result;
}

torch::Tensor radiomicsOf(const Nodules& nodules, const PatchSource& patches, int batchSize)
{
    const torch::Tensor usual = usualBall(patches.wanted.local);
    std::vector<torch::Tensor> rows;
    for (std::size_t first = 0; first < nodules.size(); first += std::size_t(batchSize)) {
        const std::size_t count = std::min(std::size_t(batchSize), nodules.size() - first);
        const Batch batch = plainBatch(std::span(nodules).subspan(first, count), patches);
        const torch::Tensor known = batch.maskKnown.view({-1, 1, 1, 1, 1});
        rows.push_back(models::radiomics(batch.local, torch::where(known.gt(0), batch.mask, usual),
                                         patches.wanted.local.spacingMm));
    }
    return torch::cat(rows);
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
