// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/inference/network.h"

#include <optional>

namespace dsmt::training {

using cohort::CachedNodule;

/// How a network does on cached nodules, the way readers get its answers: mean logits and mean mask of the members.
struct PackageFigures {
    std::size_t nodules = 0;
    std::optional<double> auc, bubbleAuc, retractionAuc; ///< nothing without both classes
    double dice = 0;                                     ///< mean over nodules of the outline at 0.5
    double secondsPerNodule = 0;                         ///< all members, one nodule at a time
};

/// @throws Error(BadInput) for no nodules or patches that the cache cannot give; what the network throws; Cancelled
PackageFigures evaluatePackage(inference::Network& network, const inference::PatchSpec& spec,
                               const std::vector<CachedNodule>& nodules, const Progress& progress);

} // namespace dsmt::training
