// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/training/adamw.h"
#include "core/training/evaluation.h"
#include "core/training/training_config.h"

#include <functional>

namespace dsmt::training {

/// What tells the two stages apart.
struct StagePlan {
    std::string name;
    std::uint64_t number = 0; ///< for the seeds of its epochs
    int epochs = 0;
    bool auxiliaryLosses = true;         ///< joint stage; otherwise the loss of invasiveness alone
    double learningRate = 0, warmUp = 0; ///< warm-up is a share of the steps; a half cosine to zero follows
};

/// Joint multi-task stage: everything learns.
StagePlan jointStage(const TrainingConfig& config);
/// Invasiveness alone: only its fusion and its head learn, so that signs and mask stay what they are, bit for bit.
StagePlan fineTuningStage(const TrainingConfig& config);

/// Where a stage stands between two epochs; with the same setting it goes on from here as if it had never stopped.
struct StageState {
    int epoch = 0; ///< epochs done
    int stale = 0; ///< since the last better one
    double bestLoss = 0;
    std::vector<torch::Tensor> weights, best; ///< of all parameters of the network
    AdamW::State optimiser;
};

struct EpochReport {
    std::string stage;
    int epoch = 0;
    double seconds = 0;
    double trainingLoss = 0;
    Evaluation validation; ///< of the averaged weights
    bool best = false;
};

struct StageSetting {
    const TrainingConfig& config;
    const PatchSource& patches;
    const Nodules& training;
    const Nodules& validation;
    torch::Device device;
    std::uint64_t seed;                                               ///< of the member
    std::function<void(const StageState&, const EpochReport&)> epoch; ///< after every one
    const Progress& progress;
};

/// Draws balanced batches and steps until the epochs are done or nothing gets better any more. A joint stage that comes
/// to its end, where the learning rate is zero, leaves the last averaged weights: the loss on a fold is soon best for
/// invasiveness, long before signs and outline are learnt. Ended early, and in the fine-tuning stage, it leaves the
/// best averaged weights by validation loss (of this stage's task).
/// @param from where an earlier run stood, or null
/// @throws Cancelled
void runStage(models::DsmtNet& network, const StagePlan& plan, const StageSetting& setting, const StageState* from);

} // namespace dsmt::training
