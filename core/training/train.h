// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/cached_nodule.h"
#include "core/training/training_config.h"

namespace dsmt::training {

/// Trains an ensemble (joint stage, then fine-tuning stage for each member), calibrates it on the validation nodules
/// and writes a network package: model.json (weights hash left empty for `dsmt train` to seal), weights.safetensors,
/// card.md and log.jsonl (a line an epoch). The nodules are parted by a draw from the seed: every member has the same
/// validation part.
/// @throws Error(BadInput) for fewer than 16 nodules or one class only; Error(Failed); Cancelled
void train(const std::vector<cohort::CachedNodule>& nodules, const TrainingConfig& config,
           const std::filesystem::path& folder, const Progress& progress);

} // namespace dsmt::training
