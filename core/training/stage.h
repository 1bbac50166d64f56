// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/scores.h"
#include "core/training/training_config.h"
#include "models/dsmt_net.h"

#include <functional>
#include <torch/optim/adamw.h>

namespace dsmt::training {

using cohort::CachedNodule;
using cohort::ScoredLabel;

using Nodules = std::vector<const CachedNodule*>;

/// Network outputs over a set of nodules, unaugmented.
struct Evaluation {
    std::vector<std::array<double, models::kHeads>> logits; ///< one row a nodule
    double jointLoss = 0, invasivenessLoss = 0;
    double dice = 0; ///< mean over nodules of the mask at 0.5
};

Evaluation evaluate(models::DsmtNet& network, const Nodules& nodules, const inference::PatchSpec& spec, int batch,
                    torch::Device device);

/// Logits of one head beside the labels that are known.
std::vector<ScoredLabel> scoresOf(const Evaluation& evaluation, const Nodules& nodules, models::Head head);

/// What the two stages share: drawing balanced batches, steps, moving average, best checkpoint, early stop.
/// The network ends with the best averaged weights.
struct StagePlan {
    const char* name = "";
    int epochs = 0;
    bool auxiliaryLosses = true;                    ///< joint stage; otherwise the loss of invasiveness alone
    double warmUp = 0;                              ///< share of the steps
    std::unique_ptr<torch::optim::AdamW> optimiser; ///< with the parameters of the stage
};

struct EpochReport {
    std::string stage;
    int member = 0, epoch = 0;
    double trainingLoss = 0;
    Evaluation validation;
    std::optional<double> auc;
};

struct StageSetting {
    const TrainingConfig& config;
    const inference::PatchSpec& spec;
    const Nodules& training;
    const Nodules& validation;
    torch::Device device;
    std::mt19937_64& random;
    std::function<void(EpochReport)> report;
    const Progress& progress;
};

/// Joint multi-task stage from fresh weights.
StagePlan jointStage(models::DsmtNet& network, const TrainingConfig& config);
/// Invasiveness alone; segmentation branch and sign heads stay as they are, encoders learn ten times slower.
StagePlan fineTuningStage(models::DsmtNet& network, const TrainingConfig& config);

/// @throws Cancelled
void runStage(models::DsmtNet& network, StagePlan plan, const StageSetting& setting, int member);

} // namespace dsmt::training
