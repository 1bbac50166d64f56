// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"

#include <cstdint>
#include <vector>

namespace dsmt::phantom {

/// What branches through the lungs.
struct LungTrees {
    std::vector<Tube> vessels;     ///< arteries and veins, of blood
    std::vector<Tube> airwayWalls; ///< outer surface of trachea and bronchi, drawn before the lumen
    std::vector<Tube> airwayLumen;
};

/// Arteries, veins and bronchi of every lobe and the central airways.
///
/// Each lobe has its own artery, bronchus (beside the artery) and vein (between the arteries), so that no vessel
/// crosses a fissure. Lobar arteries are 6-9 mm wide; vessels are seen to within 5-10 mm of the pleura, at about 0.6 mm
/// width. Trachea 16-22 mm, main bronchi 11-15 mm; a bronchus is about as wide as its artery, its wall 15-20 % of its
/// outer width (trachea: Breatnach et al., AJR 1984; walls: Awadh et al., Thorax 1998); bronchi under 1.5 mm are not
/// seen on CT.
/// @param wanted only what may come into this part of the chest need be there
LungTrees growLungTrees(std::uint64_t seed, const Anatomy& anatomy, const Region& wanted = {});

/// The lumen of the trachea.
Tube tracheaOf(const Anatomy& anatomy);

} // namespace dsmt::phantom
