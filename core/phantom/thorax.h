// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"

namespace dsmt::phantom {

/// The outer cross-section of the lungs (inner face of the rib cage) at a height: a superellipse that narrows to the
/// apices, leans back and is deeper behind, where the lungs fill the gutters beside the spine.
struct CageSection {
    float halfWidth, frontDepth, backDepth, centerY;
};
CageSection cageSection(const Anatomy& anatomy, float z);

/// Depth under the costal pleura, positive inside the rib cage, mm.
float depthInCage(const Anatomy& anatomy, Vec3 point);
/// Depth under the pleura (costal, mediastinal, diaphragmatic): positive in the lungs, mm.
float depthInLung(const Anatomy& anatomy, Vec3 point);
/// Depth under the skin, mm.
float depthInBody(const Anatomy& anatomy, Vec3 point);
/// Distance from the mediastinum, spine and heart, positive outside them, mm.
float distanceFromMediastinum(const Anatomy& anatomy, Vec3 point);
/// Height above the diaphragm, measured at right angles to it, mm.
float heightAboveDiaphragm(const Anatomy& anatomy, Vec3 point);

/// Signed distance from the oblique fissure of the side the point is on, positive above it, mm.
float aboveObliqueFissure(const Anatomy& anatomy, Vec3 point);
/// Signed distance from the right lung's horizontal fissure, positive above it; far (1000) where there is none.
float aboveHorizontalFissure(const Anatomy& anatomy, Vec3 point);

/// Which lobe: 0 upper, 1 middle (right only), 2 lower.
int lobe(const Anatomy& anatomy, Vec3 point);

/// Unit vector along which the depth in the lung grows fastest.
Vec3 inwardNormal(const Anatomy& anatomy, Vec3 point);

} // namespace dsmt::phantom
