// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/finding_model.h"
#include "core/phantom/protocol.h"

#include <cstdint>

namespace dsmt::phantom {

/// Pathology along the adenocarcinoma spectrum (WHO classification of thoracic tumours).
enum class Pathology { AAH, AIS, MIA, IAC };
const char* nameOf(Pathology pathology);

/// A nodule as a pathologist and a radiologist would describe it, before it has a shape or a place.
///
/// One latent variable, growth (normal), stands for how far the spectrum AAH - AIS - MIA - IAC has been walked.
/// Invasion is drawn from it and the findings follow it with overlap (finding_model.h), so that what can be known at
/// best is known: whoever reads all findings right reaches an AUC of about .92; size in 10-20 mm alone .69, size with
/// mean HU .80.
struct NoduleGrowth {
    double growth = 0;
    bool invasive = false;
    Pathology pathology = Pathology::AIS;
    FindingScores shown{}; ///< as seen(); all of what follows comes from it
    double bayesProbability = 0;

    double diameterMm = 14;                                               ///< of the sphere of equal volume
    double solidFraction = 0;                                             ///< of the volume; 0 in a third
    double lobulation = 0, spiculation = 0, convergence = 0, feeding = 0; ///< [0, 1]
    bool bubbleLucency = false;
    bool pleuralRetraction = false;
    double emphysema = 0;        ///< share of the lung in holes: 0, or .02-.14
    double groundGlassHu = -600; ///< -695 to -460
    double solidHu = 25;         ///< -25 to 85
    double unevenHu = 60;        ///< how much the ground glass varies within the nodule
    double roughness = 0.3;      ///< of its surface, [0, 1]
    double marginMm = 1.5;       ///< width over which the ground glass fades into the lung

    /// Mean CT number of the nodule's body without its bubbles.
    double meanHu() const { return solidFraction * solidHu + (1 - solidFraction) * groundGlassHu; }
};

/// A nodule that the protocol includes.
NoduleGrowth drawGrowth(std::uint64_t seed, const Protocol& protocol = openProtocol());

/// Which findings tell something about this nodule: a solid one has no ground glass to see.
std::array<bool, kFindingCount> visibleFindings(const NoduleGrowth& nodule);

} // namespace dsmt::phantom
