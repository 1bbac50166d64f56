// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/feature_distribution.h"
#include "core/training/stage.h"
#include "core/training/trained_member.h"

namespace dsmt::training {

/// Weights of a network under their names, with where its training features lie.
models::StoredTensors storedMember(const models::DsmtNet& network, const FeatureDistribution& features);

/// Outputs on the fold that was kept back.
std::vector<OutOfFold> outOfFold(const Evaluation& evaluation, const Nodules& nodules,
                                 const FeatureDistribution& features, const std::vector<std::size_t>& places);

} // namespace dsmt::training
