// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/random.h"
#include "core/phantom/solids.h"

#include <vector>

namespace dsmt::phantom {

/// How a tree fills its territory.
struct TreeHabit {
    float terminalRadius = 0.24f; ///< of a twig that supplies one point of the territory, mm
    /// Radius grows with the number of points supplied to this power: 1/3 by Murray's law, 0.36-0.43 measured in
    /// pulmonary arteries (Huang et al., J Appl Physiol 1996).
    float exponent = 0.385f;
    float reach = 0.42f; ///< share of the way to the territory's centre that a branch runs
    float bend = 0.35f;  ///< share of a branch that still follows its parent's direction
};

/// One branch from fork to fork, as a quadratic curve.
struct Branch {
    Vec3 from, control, to;
    float fromRadius = 1, toRadius = 1;
};

/// A space-filling tree: a branch runs towards the centre of the points it has to supply, divides them by a plane that
/// holds its direction, and does the same for both halves until one point is left (Kitaoka et al., J Appl Physiol 1999;
/// Tawhai et al., Ann Biomed Eng 2000, for bronchi; vessels follow them).
///
/// Every branch draws from its own seed, so that branches of one part of the lung can be grown without the others.
/// @param wanted branches whose vessel and bronchus lie outside need not be grown
std::vector<Branch> growTree(std::vector<Vec3> territory, Vec3 root, Vec3 direction, const TreeHabit& habit,
                             std::uint32_t seed, const Region& wanted = {});

/// Where a branch and the bronchus beside it (within twice its radius) may be.
Region reachOf(const Branch& branch);

/// The branch as short straight tubes.
void appendTubes(const Branch& branch, std::vector<Tube>& tubes);

} // namespace dsmt::phantom
