// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/thorax.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

CageSection cageSection(const Anatomy& a, float z)
{
    const float t = std::clamp(z / a.lungHeight, 0.0f, 0.998f);
    const float t2 = t * t;
    const float dome = std::pow(1 - t2 * t2 * t, 0.4f);
    const float flare = 1 - 0.06f * (1 - smoothStep(0, 0.3f, t));
    return {a.cageHalfWidth * (1 - 0.30f * t2) * dome * flare,
            0.97f * a.cageHalfDepth * (1 - 0.26f * t2) * dome * flare,
            1.12f * a.cageHalfDepth * (1 - 0.22f * t2) * dome * flare, 20 * t2};
}

float depthInCage(const Anatomy& a, Vec3 p)
{
    const CageSection section = cageSection(a, p.z);
    const float y = p.y - section.centerY;
    const float inPlane =
        depthInSuperellipse(p.x, y, section.halfWidth, y < 0 ? section.frontDepth : section.backDepth);
    // Near the apex the wall leans over: what counts is the distance at right angles to it.
    const float lean = (cageSection(a, p.z - 2).halfWidth - section.halfWidth) / 2;
    return std::min(inPlane / std::sqrt(1 + lean * lean), a.lungHeight - p.z);
}

float distanceFromMediastinum(const Anatomy& a, Vec3 p)
{
    const float s = a.cageHalfWidth / 132, h = a.lungHeight;
    const float level = p.z / h;
    // Septum: thin at the anterior junction, thicker behind.
    const float septum = std::abs(p.x - 4 * s) - mix(2.5f, 7, smoothStep(-60, 20, p.y)) * s;
    float d = septum;
    // Vertebral column with the paravertebral tissue.
    const Vec3 spine{0, 62 * s + 20 * level * level, p.z};
    d = roundedMin(d, length({(p.x - spine.x) * 0.92f, p.y - spine.y, 0}) - 23 * s, 10);
    if (d > -40 && std::abs(p.x) < 130 * s) {
        const Vec3 heart{22 * s, (-26 - 2) * s, 0.30f * h};
        const float size = s * a.heartScale;
        // The long axis points to the left, forward and down.
        const Vec3 q = p - heart;
        const Vec3 turned{0.86f * q.x - 0.34f * q.y - 0.38f * q.z, 0.37f * q.x + 0.93f * q.y,
                          0.35f * q.x - 0.14f * q.y + 0.93f * q.z};
        d = roundedMin(d, distanceOutside({}, {64 * size, 45 * size, 50 * size}, turned), 14);
        d = roundedMin(d, distanceOutside({-16 * s, -14 * s, 0.33f * h}, {34 * size, 36 * size, 46 * size}, p), 14);
        for (const Tube& vessel : a.greatVessels)
            d = roundedMin(d, distanceOutside(vessel, p) - 2.0f, 9);
        const Vec3 root = hilum(a, p.x < 0 ? -1 : 1);
        d = roundedMin(d, length(p - root) - 8 * s, 14);
        // Fat around trachea and oesophagus.
        d = roundedMin(d, distanceOutside(Tube{{0, 24 * s, 0.5f * h}, {0, 20 * s, 1.2f * h}, 15 * s, 16 * s}, p), 10);
    }
    return d;
}

float heightAboveDiaphragm(const Anatomy& a, Vec3 p)
{
    const float s = a.cageHalfWidth / 132, b = a.cageHalfDepth / 90;
    const auto dome = [&](float x, float peak, float& slope) {
        const float u = (p.x - x) / (88 * s), v = (p.y + 10) / (98 * b);
        const float r2 = u * u + v * v;
        slope = 2 * peak / 92 * std::sqrt(r2);
        return peak * (1 - r2);
    };
    float slopeRight = 0, slopeLeft = 0;
    const float right = dome(-60 * s, a.rightDomeMm, slopeRight), left = dome(62 * s, a.leftDomeMm, slopeLeft);
    const float slope = right > left ? slopeRight : slopeLeft;
    return (p.z + roundedMin(-right, -left, 12)) / std::sqrt(1 + slope * slope);
}

float depthInLung(const Anatomy& a, Vec3 p)
{
    const float cage = depthInCage(a, p);
    if (cage < -12)
        return cage;
    const float above = heightAboveDiaphragm(a, p);
    if (above < -12)
        return std::min(cage, above);
    return roundedMin(roundedMin(cage, above, 5), distanceFromMediastinum(a, p), 9);
}

float depthInBody(const Anatomy& a, Vec3 p)
{
    const float level = std::clamp(p.z / a.lungHeight, -0.2f, 1.2f);
    const float shoulder = smoothStep(0.66f, 1.05f, level);
    const float halfWidth = a.cageHalfWidth + a.wallMm + 16 * shoulder;
    const float halfDepth = a.cageHalfDepth + 0.9f * a.wallMm + 6 - 14 * shoulder;
    // Shallow furrows along the spine and the sternum.
    const float furrow = 7 * std::exp(-p.x * p.x / 500);
    float depth = depthInSuperellipse(p.x, p.y - 9 - 12 * level * level, halfWidth, halfDepth) - furrow;
    if (a.breastMm > 0) {
        const Vec3 semi{58, 28 + a.breastMm, 62};
        const Vec3 center{std::copysign(0.55f * a.cageHalfWidth, p.x), -a.cageHalfDepth - 2, 0.38f * a.lungHeight};
        depth = -roundedMin(-depth, distanceOutside(center, semi, p), 16);
    }
    return depth;
}

float aboveObliqueFissure(const Anatomy& a, Vec3 p)
{
    // From the fifth thoracic vertebra behind to the sixth rib in front, falling a little outwards.
    const float slope = p.x < 0 ? 1.15f : 1.3f;
    const float side = p.x < 0 ? 0.3f : 7.3f;
    const float warp = 11 * smoothNoise(a.textureSeed + 11, {p.x / 60, p.y / 60, side}) +
                       4 * smoothNoise(a.textureSeed + 13, {p.x / 21, p.y / 21, side});
    const float level = a.obliqueLevel + (p.x < 0 ? 0.0f : 0.02f);
    const float sheet = level * a.lungHeight + slope * p.y - 0.12f * std::abs(p.x) + 8 + warp;
    return (p.z - sheet) / std::sqrt(1 + slope * slope);
}

float aboveHorizontalFissure(const Anatomy& a, Vec3 p)
{
    if (p.x > 0)
        return 1000;
    const float warp = 13 * smoothNoise(a.textureSeed + 12, {p.x / 50, p.y / 50, 0.4f}) +
                       4 * smoothNoise(a.textureSeed + 14, {p.x / 19, p.y / 19, 0.4f}) - 0.0025f * p.y * p.y;
    return p.z - (a.horizontalLevel * a.lungHeight + 0.1f * p.y + warp);
}

int lobe(const Anatomy& a, Vec3 p)
{
    if (aboveObliqueFissure(a, p) < 0)
        return 2;
    return p.x < 0 && aboveHorizontalFissure(a, p) < 0 ? 1 : 0;
}

Vec3 inwardNormal(const Anatomy& a, Vec3 p)
{
    const float h = 1.5f;
    const auto slope = [&](Vec3 step) { return depthInLung(a, p + step) - depthInLung(a, p - step); };
    return normalized({slope({h, 0, 0}), slope({0, h, 0}), slope({0, 0, h})});
}

} // namespace dsmt::phantom
