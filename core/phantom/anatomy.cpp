// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/anatomy.h"

#include "core/phantom/nodule_growth.h"
#include "core/phantom/random.h"

namespace dsmt::phantom {

namespace {

/// Calibres of normal adults on CT: ascending aorta 32-34 mm, descending 25-27 mm, pulmonary trunk 25-29 mm, superior
/// caval vein 20 mm (Wolak et al., JACC Imaging 2008; Truong et al., Circ Imaging 2012).
std::vector<Tube> placeGreatVessels(const Anatomy& a)
{
    const float s = a.cageHalfWidth / 132, h = a.lungHeight;
    const auto at = [&](float x, float y, float level) { return Vec3{x * s, y * s, level * h}; };
    const float beyond = 1.25f;
    return {
        {at(24, 40, -0.2f), at(24, 40, 0.66f), 13, 13},    // descending aorta
        {at(24, 40, 0.66f), at(12, 6, 0.71f), 13, 14},     // arch
        {at(12, 6, 0.71f), at(-14, -26, 0.65f), 14, 16},   // arch to ascending aorta
        {at(-14, -26, 0.65f), at(-4, -18, 0.45f), 16, 17}, // ascending aorta
        {at(-31, -14, 0.84f), at(-33, -10, 0.42f), 9, 10}, // superior caval vein
        {at(-28, -8, 1.02f), at(-31, -14, 0.84f), 8, 9},   // right brachiocephalic vein
        {at(30, -6, 0.96f), at(-28, -18, 0.80f), 7, 8},    // left brachiocephalic vein
        {at(-8, -8, 0.71f), at(-26, 0, beyond), 7, 6},     // brachiocephalic trunk
        {at(10, -2, 0.72f), at(18, 4, beyond), 6, 5},      // left common carotid
        {at(17, 12, 0.71f), at(32, 12, beyond), 6, 6},     // left subclavian
        {at(20, -28, 0.44f), at(14, -6, 0.555f), 15, 14},  // pulmonary trunk
        {at(14, -6, 0.555f), at(44, 16, 0.56f), 12, 9},    // left pulmonary artery
        {at(14, -6, 0.545f), at(-42, 6, 0.52f), 12, 9},    // right pulmonary artery
        {at(30, 12, 0.47f), at(-30, 12, 0.46f), 14, 13},   // left atrium with the veins' mouths
        {at(2, 34, -0.2f), at(3, 31, beyond), 8, 8},       // oesophagus
        {at(-22, 8, -0.2f), at(-22, 4, 0.2f), 13, 13},     // inferior caval vein
    };
}

} // namespace

Anatomy drawAnatomy(const CaseKey& key)
{
    Random random(key.seed, Stage::Anatomy);
    Anatomy a;
    const bool woman = random.chance(0.5f);
    const float build = std::clamp(random.normal(), -2.0f, 2.0f);
    a.cageHalfWidth = (woman ? 122.0f : 133.0f) + 4 * build + random.uniform(-3, 3);
    a.cageHalfDepth = (woman ? 84.0f : 92.0f) + 4 * build + random.uniform(-5, 5);
    a.lungHeight = (woman ? 228.0f : 246.0f) + random.uniform(-16, 16);
    a.fatMm = (woman ? 15.0f : 11.0f) + random.uniform(-4, 9);
    a.wallMm = 16 + a.fatMm + random.uniform(0, 5);
    a.breastMm = woman ? random.uniform(14, 34) : 0.0f;
    a.rightDomeMm = random.uniform(62, 84);
    a.leftDomeMm = a.rightDomeMm - random.uniform(4, 18);
    a.heartScale = random.uniform(0.9f, 1.1f);
    a.parenchymaHu = std::clamp(-893 + centreOf(key).lungHu + 16 * random.normal(), -925.0f, -840.0f);
    a.gravityHu = random.uniform(28, 52);
    a.emphysema = float(drawGrowth(key.seed, *key.protocol).emphysema);
    const float plain = random.uniform(40, 47), enhanced = random.uniform(130, 210);
    a.bloodHu = hasContrast(key) ? enhanced : plain;
    a.fissureHu = random.uniform(-810, -705);
    a.obliqueLevel = random.uniform(0.40f, 0.49f);
    a.horizontalLevel = random.uniform(0.49f, 0.57f);
    a.textureSeed = random.next();
    a.greatVessels = placeGreatVessels(a);
    return a;
}

Vec3 hilum(const Anatomy& a, int side)
{
    const float s = a.cageHalfWidth / 132;
    return {side * 40 * s, 11 * s, a.lungHeight * (side > 0 ? 0.545f : 0.515f)};
}

Vec3 carina(const Anatomy& a)
{
    const float s = a.cageHalfWidth / 132;
    return {-2 * s, 15 * s, 0.61f * a.lungHeight};
}

} // namespace dsmt::phantom
