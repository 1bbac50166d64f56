// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/network.h"
#include "core/inference/package.h"

namespace dsmt::inference {

inline constexpr double kBlockMm = 8;     ///< side of what is hidden at a time
inline constexpr double kHiddenRimMm = 2; ///< goes with a nodule that is hidden

/// What in the patches speaks for invasiveness, seen in one view by all members (an answer is the mean of eight views,
/// so it may differ a little). It tells about the network, not about the nodule.
struct Attention {
    double probability = 0; ///< with nothing hidden
    /// With the nodule (and its rim) hidden, and with all but these hidden; nothing without an outline.
    std::optional<double> withoutNodule, withoutSurroundings;
    imaging::FloatImage local, global; ///< AttentionMaps on the grids of the patches, world in mm
};

/// Two questions to the network. Between them it can be cancelled; the engine lives on.
/// @param center where the patches were cut; @param mask of the nodule on the local grid, or null
/// @throws as Network::evaluate, Cancelled
Attention attend(Network& network, const PatchPair& pair, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                 const Package& package, const Progress& progress);

/// By how much the probability falls when a block of kBlockMm around is hidden in both patches, on the local grid
/// (Zeiler and Fergus 2014); positive: what is there speaks for invasiveness. Some 220 passes of the network, eight in
/// a question; between two it can be cancelled, and the engine lives on.
/// @param probability with nothing hidden; @throws as attend
imaging::FloatImage occlude(Network& network, const PatchPair& pair, imaging::WorldPoint center, double probability,
                            const Package& package, const Progress& progress);

/// Both.
struct Explanation {
    Attention attention;
    imaging::FloatImage occlusion;
};

/// @throws as attend
Explanation explain(Network& network, const PatchPair& pair, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                    const Package& package, const Progress& progress);

} // namespace dsmt::inference
