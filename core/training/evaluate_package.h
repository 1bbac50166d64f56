// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"
#include "core/imaging/surface_distance.h"
#include "core/inference/network.h"

#include <optional>

namespace dsmt::training {

using cohort::CachedNodule;

/// What of a package turns a network's outputs into answers.
struct ReadingRules {
    inference::PatchSpec patches;
    std::array<double, 3> temperature{1, 1, 1}; ///< of the heads in the order of NoduleFacts::labels
};

/// An outline beside the one that is known.
struct OutlineAgreement {
    double dice = 0;
    std::optional<imaging::SurfaceDistance> distance; ///< nothing when the network outlines nothing
    double knownMm3 = 0;
};

/// A nodule, what is known of it, and what the network says. Heads are in the order of the labels.
struct EvaluatedNodule : cohort::NoduleFacts {
    std::array<double, 3> logits{};        ///< raw, mean over the members
    std::array<double, 3> probabilities{}; ///< sigmoid(logit / temperature)
    /// Standard deviation over members (and views) of the probability of each alone; nothing with one answer.
    std::optional<std::array<double, 3>> spread;
    double foundMm3 = 0;                     ///< of the outline that readers would get
    std::optional<OutlineAgreement> outline; ///< nothing when the outline is not known
};

struct EvaluationOptions {
    bool blankNodule = false; ///< the shortcut test (blank_nodule.h); nodules without a known outline are left out
    bool allFlips = false;    ///< looks at eight flips of each nodule, as a reading does (inference::evaluateViews)
};

struct EvaluatedCohort {
    std::vector<EvaluatedNodule> nodules; ///< in the cache's order
    std::size_t notBlanked = 0;           ///< left out, because blanking needs an outline
    double secondsPerNodule = 0;          ///< all members, kNodulesAtOnce at a time
};

inline constexpr std::size_t kNodulesAtOnce = 8;

/// Runs the network on cached nodules: one view each, or all flips, and the mean logits and mean mask over views and
/// members. With all flips a nodule gets the answer of a reading whose patches are cut at the same place; a reading
/// looks for the nodule's middle first. The outline is what a reader would get of that mask: the part above one
/// half that is nearest to the centre, within 6 mm.
/// @throws Error(BadInput) for no nodules (left, when they are blanked) or patches that the cache cannot give;
/// Error(Failed) for an answer that is no number; what the network throws; Cancelled
EvaluatedCohort evaluatePackage(inference::Network& network, const ReadingRules& rules,
                                std::span<const CachedNodule> nodules, const EvaluationOptions& options,
                                const Progress& progress);

} // namespace dsmt::training
