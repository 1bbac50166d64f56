// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/heads.h"
#include "models/safetensors.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace dsmt::training {

/// What a member says about a nodule that it was not trained on.
struct OutOfFold {
    std::size_t nodule = 0; ///< place in the cohort
    std::array<double, models::kHeads> logits{};
    double featureDistance = 0;
    std::optional<double> dice;
};

/// One network of the ensemble.
struct TrainedMember {
    models::StoredTensors weights; ///< parameters, feature_mean and feature_precision; names without "member0."
    std::vector<OutOfFold> outOfFold;
    double minutes = 0;
};

} // namespace dsmt::training
