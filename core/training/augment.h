// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/patch_cache.h"
#include "core/training/training_config.h"

#include <span>
#include <torch/types.h>

namespace dsmt::training {

using cohort::CachedNodule;

/// What is cut, from what.
struct PatchSource {
    inference::PatchSpec wanted; ///< of the network
    cohort::PatchGrids cached;   ///< of the patch cache
};

/// Network input and targets of N nodules.
struct Batch {
    torch::Tensor local;     ///< [N, 1, S, S, S] in [-1, 1]
    torch::Tensor global;    ///< [N, 1, G, G, G] in [-1, 1]
    torch::Tensor labels;    ///< [N, 3], negative = unknown
    torch::Tensor mask;      ///< [N, 1, S, S, S] 0 or 1; 0 where it is not known
    torch::Tensor maskKnown; ///< [N] 0 or 1
};

/// The middle of the cached cubes, untouched.
Batch plainBatch(std::span<const CachedNodule* const> nodules, const PatchSource& patches);

/// Moved, turned, flipped, scaled; then noise, blur and a shift of HU. Same seed, same batch, on any number of threads.
Batch augmentedBatch(std::span<const CachedNodule* const> nodules, const PatchSource& patches,
                     const AugmentationConfig& config, std::uint64_t seed);

} // namespace dsmt::training
