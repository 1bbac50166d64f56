// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"

#include <span>

namespace dsmt::phantom {

/// CT numbers of tissues without contrast at 120 kV, HU (Woodard and White, Br J Radiol 1986; ICRU 46): muscle 50-60,
/// blood 40-50 (Anatomy::bloodHu, which knows of contrast medium), fat -90 to -110, liver 55-65, spleen 50, cortical
/// bone above 600, vertebral marrow 100-250.
inline constexpr float kMuscleHu = 52;
inline constexpr float kFatHu = -98;
inline constexpr float kLiverHu = 58;
inline constexpr float kSpleenHu = 50;
inline constexpr float kSkinHu = 20;
inline constexpr float kMarrowHu = 170;
inline constexpr float kCortexHu = 720;
inline constexpr float kLumenHu = -985; ///< air in trachea and bronchi
inline constexpr float kWallHu = 35;    ///< bronchial walls, pleura, tags

/// Where a point lies, as thorax.h tells it, mm.
struct Depths {
    float body, cage, aboveDiaphragm;
};

/// CT number of whatever lies outside the lungs and inside the skin, bones left out.
/// @param vessels of anatomy.greatVessels at least those within kSoftEdgeMm of the point
float softTissueHu(const Anatomy& anatomy, Vec3 point, const Depths& depths, std::span<const Tube> vessels);

inline constexpr float kSoftEdgeMm = 1.25f; ///< half the width over which one organ becomes another

/// CT number of lung without its vessels at a row of points: mid-lung value, gravity gradient, uneven perfusion and,
/// where the patient has it, centrilobular emphysema (holes of 4-10 mm at about -965 HU, mostly in the upper lobes).
void parenchymaHu(const Anatomy& anatomy, std::span<const float> x, float y, float z, float* hu);

} // namespace dsmt::phantom
