// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/placement.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dsmt::training {

/// How the cached cubes are changed; one draw for both patches of a nodule.
struct AugmentationConfig {
    Moves moves;
    double noiseHu = 10;
    double blur = 0.2; ///< greatest share of a mean over three voxels, in plane and across
    double shiftHu = 20;
};

/// Everything that decides what comes out of a training run, beside the patch cache. JSON keys are in
/// training_config.cpp.
struct TrainingConfig {
    std::string name = "own-network";
    std::string title = "DSMT-Net";
    std::string note;                               ///< for the card: where the cohort is from, its licence
    std::string architecture = "dsmt-net/standard"; ///< models::presetNamed
    std::uint64_t seed = 1;
    int folds = 5;   ///< patients are parted into so many; each member of the ensemble is validated on one
    int members = 0; ///< how many are trained; 0 = one for each fold
    int threads = 0; ///< 0 = all cores
    std::string precision = "auto"; ///< of convolutions: float32, bfloat16, or auto: bfloat16 where it is quick
    int batch = 4;
    int jointEpochs = 12, fineTuningEpochs = 2;
    int patience = 15; ///< epochs without a better validation loss before a stage ends
    double learningRate = 1e-3, weightDecay = 0.1, gradientClip = 1;
    double quickRate = 3; ///< models::DsmtNet::quickParameters learn so many times quicker
    double fineTuningRate = 1e-4;
    double warmUp = 0.05;       ///< share of the joint stage
    double averageDecay = 0.99; ///< of the exponential moving average of the weights, per step
    double bubbleWeight = 1, retractionWeight = 1, maskWeight = 1; ///< of the losses beside invasiveness
    bool blankNodules = false; ///< take every nodule out of its patches: what context alone tells (a comparison)
    AugmentationConfig augmentation;

    int memberCount() const { return members > 0 ? members : folds; }
};

/// @throws Error(BadInput) for an unknown key or a value outside its range; Error(NotFound)
TrainingConfig readTrainingConfig(const std::filesystem::path& file);
std::string toJson(const TrainingConfig& config);

} // namespace dsmt::training
