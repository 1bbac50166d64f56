// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/thorax.h"

#include "core/phantom/mediastinum.h"
#include "core/phantom/random.h"

namespace dsmt::phantom {

CageSection cageSection(const Anatomy& a, float z)
{
    const float t = std::clamp(z / a.lungHeight, 0.0f, 0.998f);
    const float t2 = t * t;
    const float dome = power(1 - t2 * t2 * t, 0.4f);
    const float flare = 1 - 0.06f * (1 - smoothStep(0, 0.3f, t));
    return {a.cageHalfWidth * (1 - 0.30f * t2) * dome * flare,
            0.97f * a.cageHalfDepth * (1 - 0.26f * t2) * dome * flare,
            1.12f * a.cageHalfDepth * (1 - 0.22f * t2) * dome * flare, 20 * t2};
}

ThoraxLevel::ThoraxLevel(const Anatomy& a, float height) : z(height), toDome(a.lungHeight - height)
{
    cage = cageSection(a, z);
    // Near the apex the wall leans over: what counts is the distance at right angles to it.
    const float lean = (cageSection(a, z - 2).halfWidth - cage.halfWidth) / 2;
    leaning = 1 / std::sqrt(1 + lean * lean);
    const float level = std::clamp(z / a.lungHeight, -0.2f, 1.2f);
    const float shoulder = smoothStep(0.66f, 1.05f, level);
    bodyHalfWidth = a.cageHalfWidth + a.wallMm + 16 * shoulder;
    bodyHalfDepth = a.cageHalfDepth + 0.9f * a.wallMm + 6 - 14 * shoulder;
    bodyCenterY = 9 + 12 * level * level;
    breasts = a.breastMm > 0;
    breast = {58, 28 + a.breastMm, 62};
    breastAt = {0.55f * a.cageHalfWidth, -a.cageHalfDepth - 2, 0.38f * a.lungHeight};
}

namespace {

constexpr float kBreastRounding = 16;

} // namespace

bool breastsReach(const ThoraxLevel& level, float y)
{
    // What lies further than the rounding, and a bit for the estimate of distance, does not touch the trunk's surface.
    const float reach = 2.5f * kBreastRounding;
    return level.breasts && std::abs(y - level.breastAt.y) < level.breast.y + reach &&
           std::abs(level.z - level.breastAt.z) < level.breast.z + reach;
}

float depthWithBreasts(const ThoraxLevel& level, float x, float y, float depthInTrunk)
{
    const Vec3 at{std::copysign(level.breastAt.x, x), level.breastAt.y, level.breastAt.z};
    return -roundedMin(-depthInTrunk, distanceOutside(at, level.breast, {x, y, level.z}), kBreastRounding);
}

float furrowAt(float x)
{
    return 7 * exponential(std::max(-80.0f, -x * x / 500));
}

namespace {

/// A surface over the axial plane: its height and what turns height above it into distance.
struct Sheet {
    float z, scale;
};

Sheet obliqueFissure(const Anatomy& a, float x, float y)
{
    // From the fifth thoracic vertebra behind to the sixth rib in front, falling a little outwards.
    const float slope = x < 0 ? 1.15f : 1.3f;
    const float side = x < 0 ? 0.3f : 7.3f;
    const float warp = 11 * smoothNoise(a.textureSeed + 11, {x / 60, y / 60, side}) +
                       4 * smoothNoise(a.textureSeed + 13, {x / 21, y / 21, side});
    const float level = a.obliqueLevel + (x < 0 ? 0.0f : 0.02f);
    return {level * a.lungHeight + slope * y - 0.12f * std::abs(x) + 8 + warp, 1 / std::sqrt(1 + slope * slope)};
}

float horizontalFissure(const Anatomy& a, float x, float y)
{
    if (x > 0)
        return -1000;
    const float warp = 13 * smoothNoise(a.textureSeed + 12, {x / 50, y / 50, 0.4f}) +
                       4 * smoothNoise(a.textureSeed + 14, {x / 19, y / 19, 0.4f}) - 0.0025f * y * y;
    return a.horizontalLevel * a.lungHeight + 0.1f * y + warp;
}

Sheet diaphragm(const Anatomy& a, float px, float py)
{
    const float s = a.cageHalfWidth / 132, b = a.cageHalfDepth / 90;
    const auto dome = [&](float x, float peak, float& slope) {
        const float u = (px - x) / (88 * s), v = (py + 10) / (98 * b);
        const float r2 = u * u + v * v;
        slope = 2 * peak / 92 * std::sqrt(r2);
        return peak * (1 - r2);
    };
    float slopeRight = 0, slopeLeft = 0;
    const float right = dome(-60 * s, a.rightDomeMm, slopeRight), left = dome(62 * s, a.leftDomeMm, slopeLeft);
    const float slope = right > left ? slopeRight : slopeLeft;
    return {-roundedMin(-right, -left, 12), 1 / std::sqrt(1 + slope * slope)};
}

} // namespace

ThoraxColumn::ThoraxColumn(const Anatomy& a, float x, float y) : horizontalZ(horizontalFissure(a, x, y))
{
    const Sheet oblique = obliqueFissure(a, x, y), dome = diaphragm(a, x, y);
    obliqueZ = oblique.z;
    obliqueScale = oblique.scale;
    diaphragmZ = dome.z;
    diaphragmScale = dome.scale;
}

float depthInCage(const Anatomy& a, Vec3 p)
{
    return depthInCage(ThoraxLevel(a, p.z), p.x, p.y);
}

float distanceFromMediastinum(const Anatomy& a, Vec3 p)
{
    float distance = 0;
    Mediastinum(a, p.z, 1000).distances({&p.x, 1}, p.y, &distance);
    return distance;
}

float heightAboveDiaphragm(const Anatomy& a, Vec3 p)
{
    const Sheet dome = diaphragm(a, p.x, p.y);
    return (p.z - dome.z) * dome.scale;
}

float depthInLung(const Anatomy& a, Vec3 p)
{
    const float cage = depthInCage(a, p);
    if (cage < -12)
        return cage;
    const float above = heightAboveDiaphragm(a, p);
    if (above < -12)
        return std::min(cage, above);
    return depthInLung(cage, above, distanceFromMediastinum(a, p));
}

float depthInBody(const Anatomy& a, Vec3 p)
{
    const ThoraxLevel level(a, p.z);
    const float trunk = depthInTrunk(level, p.x, p.y, furrowAt(p.x));
    return breastsReach(level, p.y) ? depthWithBreasts(level, p.x, p.y, trunk) : trunk;
}

float aboveObliqueFissure(const Anatomy& a, Vec3 p)
{
    const Sheet sheet = obliqueFissure(a, p.x, p.y);
    return (p.z - sheet.z) * sheet.scale;
}

float aboveHorizontalFissure(const Anatomy& a, Vec3 p)
{
    return p.x > 0 ? 1000 : p.z - horizontalFissure(a, p.x, p.y);
}

Vec3 inwardNormal(const Anatomy& a, Vec3 p)
{
    const float h = 1.5f;
    const auto slope = [&](Vec3 step) { return depthInLung(a, p + step) - depthInLung(a, p - step); };
    return normalized({slope({h, 0, 0}), slope({0, h, 0}), slope({0, 0, h})});
}

} // namespace dsmt::phantom
