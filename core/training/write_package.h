// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_config.h"
#include "models/safetensors.h"

#include <filesystem>
#include <optional>

namespace dsmt::training {

/// What is known about a trained network; goes into model.json and the card.
struct TrainedNetwork {
    models::StoredTensors weights;
    std::size_t trainingNodules = 0, validationNodules = 0;
    std::array<double, 3> temperature{1, 1, 1}; ///< as models::Head
    double threshold = 0.5;
    std::optional<double> auc, bubbleAuc, retractionAuc, baselineAuc; ///< on the validation nodules
    double accuracy = 0; ///< at the threshold, on the nodules that it was chosen on
    double dice = 0;
    double minutes = 0;
};

/// @throws Error(Failed)
void writePackage(const TrainedNetwork& network, const TrainingConfig& config, const inference::PatchSpec& spec,
                  const std::filesystem::path& folder);

} // namespace dsmt::training
