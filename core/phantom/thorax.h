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

/// What depends on height alone, worked out once for all points of a plane.
struct ThoraxLevel {
    ThoraxLevel(const Anatomy& anatomy, float z);

    float z;
    float toDome; ///< below the top of the lungs, mm
    CageSection cage;
    float leaning; ///< cosine of the angle by which the wall leans over
    float bodyHalfWidth, bodyHalfDepth, bodyCenterY;
    bool breasts;
    Vec3 breast;   ///< semi-axes
    Vec3 breastAt; ///< centre of the left one
};

/// Depth under the costal pleura, positive inside the rib cage, mm.
inline float depthInCage(const ThoraxLevel& level, float x, float y)
{
    const CageSection& cage = level.cage;
    const float back = y - cage.centerY;
    const float inPlane = depthInSuperellipse(x, back, cage.halfWidth, back < 0 ? cage.frontDepth : cage.backDepth);
    return std::min(inPlane * level.leaning, level.toDome);
}

/// Depth under the skin without breasts, mm; `furrow` is furrowAt(x).
inline float depthInTrunk(const ThoraxLevel& level, float x, float y, float furrow)
{
    return depthInSuperellipse(x, y - level.bodyCenterY, level.bodyHalfWidth, level.bodyHalfDepth) - furrow;
}

/// Whether a row of the plane may hold a part of the breasts.
bool breastsReach(const ThoraxLevel& level, float y);

/// Depth under the skin, mm.
float depthWithBreasts(const ThoraxLevel& level, float x, float y, float depthInTrunk);

/// How deep the shallow furrows along spine and sternum are, mm.
float furrowAt(float x);

/// What depends on the place in the axial plane alone, worked out once for all points above each other.
struct ThoraxColumn {
    ThoraxColumn(const Anatomy& anatomy, float x, float y);

    float obliqueZ, obliqueScale;     ///< height of the fissure; what turns height above it into distance
    float horizontalZ;                ///< of the fissure; far below where there is none
    float diaphragmZ, diaphragmScale; ///< height of its dome
};

float depthInCage(const Anatomy& anatomy, Vec3 point);
/// Depth under the pleura (costal, mediastinal, diaphragmatic): positive in the lungs, mm.
float depthInLung(const Anatomy& anatomy, Vec3 point);
inline float depthInLung(float depthInCage, float heightAboveDiaphragm, float distanceFromMediastinum)
{
    return roundedMin(roundedMin(depthInCage, heightAboveDiaphragm, 5), distanceFromMediastinum, 9);
}
float depthInBody(const Anatomy& anatomy, Vec3 point);
/// Distance from the mediastinum, spine and heart, positive outside them, mm.
float distanceFromMediastinum(const Anatomy& anatomy, Vec3 point);
/// Height above the diaphragm, measured at right angles to it, mm.
float heightAboveDiaphragm(const Anatomy& anatomy, Vec3 point);

/// Signed distance from the oblique fissure of the side the point is on, positive above it, mm.
float aboveObliqueFissure(const Anatomy& anatomy, Vec3 point);
/// Signed distance from the right lung's horizontal fissure, positive above it; far (1000) where there is none.
float aboveHorizontalFissure(const Anatomy& anatomy, Vec3 point);

/// Unit vector along which the depth in the lung grows fastest.
Vec3 inwardNormal(const Anatomy& anatomy, Vec3 point);

} // namespace dsmt::phantom
