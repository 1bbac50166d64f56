// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/augment.h"

#include <filesystem>
#include <string>

namespace dsmt::training {

/// Everything that decides what comes out of a training run, beside the patch cache. JSON keys are in
/// training_config.cpp.
struct TrainingConfig {
    std::string name = "own-network";
    std::string title = "DSMT-Net";
    std::string architecture = "dsmt-net/standard";
    std::uint64_t seed = 1;
    int members = 1;
    int threads = 0; ///< 0 = all cores
    int batch = 8;
    int jointEpochs = 20, fineTuningEpochs = 4;
    int patience = 8; ///< epochs without a better validation loss before a stage ends
    double validation = 0.2;
    double learningRate = 3e-4, weightDecay = 1e-4, gradientClip = 1;
    double fineTuningRate = 1e-4, fineTuningEncoderRate = 1e-5;
    double warmUp = 0.05;       ///< share of the joint stage
    double averageDecay = 0.99; ///< of the exponential moving average of the weights, per step
    AugmentationConfig augmentation;
};

/// @throws Error(BadInput) for an unknown key or a value outside its range; Error(NotFound)
TrainingConfig readTrainingConfig(const std::filesystem::path& file);
std::string toJson(const TrainingConfig& config);

} // namespace dsmt::training
