// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace dsmt::phantom {

/// A nodule as a pathologist and a radiologist would describe it, before it has a shape or a place.
///
/// One latent variable, growth (standard normal), stands for how far the adenocarcinoma spectrum AAH - AIS - MIA - IAC
/// has been walked. Invasion is drawn with P(invasive | growth) = 1 / (1 + exp(-(0.5 + 3.05 growth))): prevalence about
/// 56 %; whoever knew growth would reach an AUC of about .92, so no reader or network can do better in the long run.
/// Each finding follows growth with a correlation of its own (0.35-0.72) and is otherwise free. That size, solid part,
/// margin and signs rise with invasion is reported (Lee et al., Radiology 2013; Travis et al., J Thorac Oncol 2016);
/// how strongly is the simulation's own choice: over 6,000 nodules, AUC of size in 10-20 mm .69, size with mean HU .82,
/// all findings together .87 (logistic regression).
struct NoduleGrowth {
    double growth = 0;
    bool invasive = false;
    double diameterMm = 14;                                  ///< 8-24, mostly 10-20
    double solidFraction = 0;                                ///< of the volume; 0 in about a third
    double lobulation = 0, spiculation = 0, convergence = 0; ///< [0, 1]
    bool bubbleLucency = false;
    bool pleuralRetraction = false;
    double groundGlassHu = -600; ///< -690 to -450
    double solidHu = 10;         ///< -45 to 50
    double unevenHu = 60;        ///< how much the ground glass varies within the nodule
    double roughness = 0.3;      ///< of its surface, [0, 1]
    double marginMm = 1.5;       ///< width over which the ground glass fades into the lung
};

NoduleGrowth drawGrowth(std::uint64_t seed);

} // namespace dsmt::phantom
