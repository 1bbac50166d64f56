// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/ensemble.h"
#include "core/training/training_config.h"

#include <filesystem>

namespace dsmt::training {

/// model.json (format 2, inference/package.h), weights.safetensors and card.md.
/// @param provenance of the cohort, JSON object as in the patch cache
/// @throws Error(Failed)
void writePackage(const TrainedEnsemble& ensemble, const TrainingConfig& config, const inference::PatchSpec& spec,
                  const std::string& provenance, const std::filesystem::path& folder);

/// The card in words; also said of a cohort that is not simulated.
std::string cardOf(const TrainedEnsemble& ensemble, const TrainingConfig& config, const std::string& provenance);

} // namespace dsmt::training
