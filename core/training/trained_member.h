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

/// What a member outlines of a nodule that it was not trained on, beside what is known.
struct OutlineOverlap {
    double dice = 0, foundMm3 = 0, knownMm3 = 0;
    bool operator==(const OutlineOverlap&) const = default;
};

/// One network of the ensemble.
struct TrainedMember {
    models::StoredTensors weights; ///< parameters, feature_mean and feature_precision; names without "member0."
    std::vector<OutOfFold> outOfFold;
    std::vector<OutlineOverlap> outlines; ///< of the nodules of which the outline alone is learnt
    double minutes = 0;
};

} // namespace dsmt::training
