// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/network.h"
#include "core/inference/package.h"

namespace dsmt::inference {

inline constexpr double kBlockMm = 8;     ///< side of what is hidden at a time
inline constexpr double kHiddenRimMm = 2; ///< goes with a nodule that is hidden

/// What the probability of invasiveness owes to what, seen in one view by all members (an answer is the mean of eight
/// views, so it may differ a little). It tells about the network, not about the nodule.
struct Explanation {
    double probability = 0; ///< with nothing hidden
    /// With the nodule (and its rim) hidden, and with all but these hidden; nothing without an outline.
    std::optional<double> withoutNodule, withoutSurroundings;
    imaging::FloatImage localAttention, globalAttention; ///< AttentionMaps on the grids of the patches, world in mm
    /// On the local grid: by how much the probability falls when a block of kBlockMm around is hidden in both patches
    /// (Zeiler and Fergus 2014); positive: what is there speaks for invasiveness.
    imaging::FloatImage occlusion;
};

/// Some 220 passes of the network.
/// @param center where the patches were cut; @param mask of the nodule on the local grid, or null
/// @throws as Network::evaluate, Cancelled
Explanation explain(Network& network, const PatchPair& pair, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                    const Package& package, const Progress& progress);

} // namespace dsmt::inference
