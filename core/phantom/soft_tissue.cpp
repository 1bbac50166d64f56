// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/soft_tissue.h"

#include "core/base/vector_clones.h"
#include "core/phantom/random.h"
#include "core/phantom/thorax.h"

namespace dsmt::phantom {

namespace {

float inside(float distanceOutsideMm)
{
    return clamp01(0.5f - distanceOutsideMm / (2 * kSoftEdgeMm));
}

float chestWall(const Anatomy& a, Vec3 p, float depth, float cage)
{
    const float skin = smoothStep(0.5f, 2.5f, depth), soft = 1.5f;
    // In front of the pectoral muscle lies nothing but the breast.
    const float front = smoothStep(15, 50, -p.y) * (1 - smoothStep(0.52f, 0.68f, p.z / a.lungHeight));
    const float breast = a.breastMm > 0 ? cage + 18 + 80 * (1 - front) : 100.0f;
    const float uneven = 0.6f; // share by which the fat is thicker or thinner
    if (std::min(depth - (1 - uneven) * a.fatMm, breast) <= -soft)
        return mix(kSkinHu, kFatHu, skin);
    const float fat = a.fatMm * (1 + uneven * smoothNoise(a.textureSeed + 1, p * (1 / 45.0f)));
    const float underFat = std::min(depth - fat, breast);
    if (underFat <= -soft)
        return mix(kSkinHu, kFatHu, skin);
    // Planes of fat between the muscles, which lie in uneven layers round the chest; wide enough for the lattice.
    const float layer = depth / 13 + 0.5f * smoothNoise(a.textureSeed + 15, p * (1 / 31.0f));
    const float plane = std::abs(smoothNoise(a.textureSeed + 2, {1.7f * std::atan2(p.x, p.y), layer, p.z / 60}));
    const float muscle = mix(kFatHu, kMuscleHu, smoothStep(0.0f, 0.16f, plane));
    return mix(kSkinHu, mix(kFatHu, muscle, smoothStep(-soft, soft, underFat)), skin);
}

float mediastinum(const Anatomy& a, Vec3 p, std::span<const Tube> vessels)
{
    const float s = a.cageHalfWidth / 132, h = a.lungHeight;
    float organs = 100;
    for (const Tube& vessel : vessels)
        organs = std::min(organs, distanceOutside(vessel, p));
    const float size = s * a.heartScale;
    const Vec3 q = p - Vec3{22 * s, -28 * s, 0.30f * h};
    const Vec3 turned{0.86f * q.x - 0.34f * q.y - 0.38f * q.z, 0.37f * q.x + 0.93f * q.y,
                      0.35f * q.x - 0.14f * q.y + 0.93f * q.z};
    organs = std::min(organs, distanceOutside({}, {60 * size, 41 * size, 46 * size}, turned));
    organs = std::min(organs, distanceOutside({-16 * s, -14 * s, 0.33f * h}, {30 * size, 32 * size, 42 * size}, p));
    const float level = p.z / h;
    const float spineY = 60 * s + 20 * level * level;
    const float spinal = std::min(length({p.x, p.y - spineY, 0}) - 21, length({p.x * 0.6f, p.y - spineY - 45, 0}) - 26);
    // Most points lie well inside or outside of everything.
    if (spinal <= -kSoftEdgeMm)
        return kMuscleHu;
    if (organs <= -kSoftEdgeMm && spinal >= kSoftEdgeMm)
        return a.bloodHu;
    const float patchy = kFatHu + 45 * std::max(0.0f, smoothNoise(a.textureSeed + 3, p * (1 / 9.0f)));
    return mix(mix(patchy, a.bloodHu, inside(organs)), kMuscleHu, inside(spinal));
}

float abdomen(const Anatomy& a, Vec3 p, float below)
{
    const float s = a.cageHalfWidth / 132;
    if (below < 3)
        return kMuscleHu; // the diaphragm itself
    const float liver = distanceOutside({-50 * s, -8, -10}, {100 * s, 92, a.rightDomeMm + 8}, p);
    const float spleen = distanceOutside({82 * s, 45, 5}, {32, 38, a.leftDomeMm - 8}, p);
    const float stomach = distanceOutside({48 * s, -18, 8}, {44, 40, a.leftDomeMm - 14}, p);
    const float gas = std::max(stomach + 4, p.y + 34);
    float hu = mix(kFatHu, kLiverHu, inside(liver));
    hu = mix(hu, 30, inside(stomach));
    hu = mix(hu, -950, inside(gas));
    return mix(hu, kSpleenHu, inside(spleen));
}

} // namespace

float softTissueHu(const Anatomy& a, Vec3 p, const Depths& depths, std::span<const Tube> vessels)
{
    const auto [depth, cage, above] = depths;
    if (depth < -4)
        return kSkinHu;
    const float inCage = smoothStep(-11, -7, cage);
    if (inCage == 0)
        return chestWall(a, p, depth, cage);
    // Pleura, intercostal muscles and the transverse thoracic muscle line the cage.
    const float beyondLining = smoothStep(2, 7, cage);
    const float inner = beyondLining == 0 ? kMuscleHu : above < 0 ? abdomen(a, p, -above) : mediastinum(a, p, vessels);
    const float lining = mix(kMuscleHu, inner, beyondLining);
    return inCage == 1 ? lining : mix(chestWall(a, p, depth, cage), lining, inCage);
}

DSMT_CLONE_FOR_AVX2 void parenchymaHu(const Anatomy& a, std::span<const float> x, float y, float z, float* hu)
{
    // Turned, so that the noise's own grid does not show along the picture's axes.
    const auto turned = [y, z](float px) {
        return Vec3{0.74f * px + 0.52f * y + 0.43f * z, -0.63f * px + 0.74f * y + 0.19f * z,
                    -0.22f * px - 0.41f * y + 0.88f * z};
    };
    const std::uint32_t seed = a.textureSeed;
    const float mean = a.parenchymaHu + 0.5f * a.gravityHu * std::clamp(y / a.cageHalfDepth, -1.0f, 1.0f);
    for (std::size_t n = 0; n < x.size(); ++n) {
        const Vec3 p = turned(x[n]);
        hu[n] = mean + 24 * smoothNoise(seed + 4, p * (1 / 26.0f)) + 26 * smoothNoise(seed + 5, p * (1 / 7.0f));
    }
    if (a.emphysema <= 0)
        return;
    const float level = clamp01(z / a.lungHeight);
    const float cut = mix(0.62f, 0.30f, clamp01(a.emphysema * 6) * (0.4f + 0.6f * level));
    for (std::size_t n = 0; n < x.size(); ++n) {
        const float holes = 0.75f * smoothNoise(seed + 6, turned(x[n]) * (1 / 6.5f)) +
                            0.45f * smoothNoise(seed + 7, Vec3{x[n], y, z} * (1 / 4.2f));
        hu[n] = mix(hu[n], -968, 0.85f * smoothStep(cut, cut + 0.2f, holes));
    }
}

} // namespace dsmt::phantom
