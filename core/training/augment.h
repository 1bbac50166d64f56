// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

#include <random>
#include <span>
#include <torch/types.h>

namespace dsmt::training {

using cohort::CachedNodule;

/// Network input and targets of N nodules.
struct Batch {
    torch::Tensor local;  ///< [N, 1, S, S, S] in [-1, 1]
    torch::Tensor global; ///< [N, 1, G, G, G] in [-1, 1]
    torch::Tensor labels; ///< [N, 3], negative = unknown
    torch::Tensor mask;   ///< [N, 1, S, S, S] 0 or 1
};

/// How far the cached cubes are moved; one draw for both patches of a nodule.
struct AugmentationConfig {
    double shiftMm = 4;
    double rotationDegrees = 15; ///< about each axis; 90-degree turns come on top
    double scale = 0.1;          ///< size is signal: no more than 10 %
    double noiseHu = 40;
    double blur = 0.5; ///< greatest share of a 3 x 3 x 3 mean
    double shiftHu = 25;
};

/// The middle of the cached cubes, untouched.
Batch plainBatch(std::span<const CachedNodule* const> nodules, const inference::PatchSpec& spec);

/// Moved, turned, flipped, scaled; then noise, blur and a shift of HU.
Batch augmentedBatch(std::span<const CachedNodule* const> nodules, const inference::PatchSpec& spec,
                     const AugmentationConfig& config, std::mt19937_64& random);

} // namespace dsmt::training
