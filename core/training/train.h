// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/patch_cache.h"
#include "core/training/training_config.h"

#include <functional>

namespace dsmt::training {

/// Whoever watches is told each epoch's line of the log, once it is on disk.
struct TrainingWatch {
    std::function<void(const std::string& logLine)> epoch = [](const std::string&) {};
};

/// Trains an ensemble: patients are parted into folds, each member learns from all folds but one (joint stage, then
/// fine-tuning stage) and is judged on the one that was kept back. From these out-of-fold outputs come temperatures,
/// threshold and figures. Writes a network package: model.json (weights hash left empty for `dsmt train` to seal),
/// weights.safetensors, card.md and log.jsonl (a line an epoch). Nodules that are for testing are left out.
///
/// @param outlines more nodules, of which the outline alone is learnt: in the joint stage, parted by patient into folds
/// of their own, so that the cohort's folds are the same with and without them
///
/// A run that was ended at any moment goes on from its last epoch when it is started again with the same cohort,
/// configuration and folder, and comes to the same weights.
/// @throws Error(BadInput) for too few nodules, one class only, another unfinished run in the folder, losses that are
/// no numbers any more; Error(Failed); Cancelled
void train(const cohort::PatchCache& cache, const TrainingConfig& config, const std::filesystem::path& folder,
           const Progress& progress, const TrainingWatch& watch = {}, const cohort::PatchCache* outlines = nullptr);

} // namespace dsmt::training
