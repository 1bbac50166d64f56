// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule.h"

#include "core/phantom/nodule_site.h"
#include "core/phantom/thorax.h"

namespace dsmt::phantom {

namespace {

using Neighbour = NoduleSite::Neighbour;

NoduleSite drawSite(const Anatomy& a, const NoduleGrowth& growth, const RadialShape& outline, std::uint64_t seed)
{
    Random random(seed, Stage::Site);
    const float near = random.uniform(2.0f, 10.0f), touching = random.uniform(0.0f, 1.2f);
    const float kind = random.uniform();
    const Neighbour fissure = random.chance(0.25f) ? Neighbour::Horizontal : Neighbour::Oblique;
    if (growth.pleuralRetraction)
        return kind < 0.8f ? findSite(a, outline, Neighbour::Pleura, near, random)
                           : findSite(a, outline, fissure, near, random);
    if (kind < 0.30f)
        return findSite(a, outline, Neighbour::Pleura, near, random);
    if (kind < 0.48f)
        return findSite(a, outline, Neighbour::Pleura, touching, random);
    if (kind < 0.58f)
        return findSite(a, outline, fissure, kind < 0.53f ? near : touching, random);
    return findSite(a, outline, Neighbour::None, 5, random);
}

/// Lung cancers take up contrast medium by some 15-60 HU (Swensen et al., Radiology 2000).
float enhancement(std::uint64_t seed)
{
    return Random(seed, Stage::Enhancement).uniform(15, 55);
}

Indentation::Surface surfaceOf(Neighbour neighbour)
{
    return neighbour == Neighbour::Oblique      ? Indentation::Surface::Oblique
           : neighbour == Neighbour::Horizontal ? Indentation::Surface::Horizontal
                                                : Indentation::Surface::Pleura;
}

float distanceFromSurface(const Anatomy& a, const NoduleSite& site, Vec3 p)
{
    return site.neighbour == Neighbour::Oblique      ? site.side * aboveObliqueFissure(a, p)
           : site.neighbour == Neighbour::Horizontal ? site.side * aboveHorizontalFissure(a, p)
                                                     : depthInLung(a, p);
}

void drawRetraction(const Anatomy& a, const NoduleSite& site, Nodule& nodule, Random& random)
{
    const int tags = 1 + random.below(3);
    const Vec3 sideways = perpendicular(site.toNodule), other = cross(site.toNodule, sideways);
    const float turn = random.uniform(0, 6.2832f);
    for (int n = 0; n < tags; ++n) {
        const float angle = turn + 2.1f * float(n);
        const float aside = n == 0 ? random.uniform(0, 1.5f) : random.uniform(4, 9);
        const Vec3 away = sideways * std::cos(angle) + other * std::sin(angle);
        const Vec3 toward = normalized(away * (aside * 0.12f) - site.toNodule);
        const Vec3 start = nodule.center + toward * (0.85f * nodule.body.outline.radius(toward));
        Vec3 foot = nodule.center - site.toNodule * (nodule.body.outline.support(site.toNodule * -1) + site.gapMm) +
                    away * aside;
        for (int step = 0; step < 4; ++step)
            foot = foot - site.toNodule * distanceFromSurface(a, site, foot);
        Indentation tent;
        tent.surface = surfaceOf(site.neighbour);
        tent.foot = foot;
        tent.toNodule = normalized(start - foot);
        tent.side = site.side;
        tent.heightMm = (n == 0 ? random.uniform(0.7f, 1.1f) : 0.6f) * std::min(1.0f + 0.5f * site.gapMm, 5.0f);
        tent.widthMm = random.uniform(2.5f, 4.5f);
        nodule.indentations.push_back(tent);
        const float thick = random.uniform(0.5f, 0.95f);
        nodule.strands.push_back({start, foot + tent.toNodule * (0.8f * tent.heightMm), thick, thick * 1.1f});
    }
}

void drawSpicules(const Anatomy& a, Nodule& nodule, Random& random)
{
    const float spiculation = float(nodule.growth.spiculation);
    if (spiculation < 0.12f)
        return;
    const int count = int(std::lround(34 * spiculation + random.uniform(-3, 3)));
    for (int n = 0; n < count; ++n) {
        const Vec3 direction = random.direction();
        const float surface = nodule.body.outline.radius(direction);
        const Vec3 start = nodule.center + direction * (0.8f * surface);
        const float run = random.uniform(0.2f, 0.9f) * (0.45f + spiculation) * std::min(8.0f, surface) + 1.5f;
        const Vec3 bent = normalized(direction + random.direction() * 0.35f);
        const Vec3 middle = nodule.center + direction * (surface + 0.5f * run);
        const Vec3 end = middle + bent * (0.5f * run);
        // A spicule that reached the pleura would be a tag.
        if (depthInLung(a, end) < 2.5f)
            continue;
        // A few leave the nodule as drawn-out corners, most as threads.
        const float thick = random.chance(0.25f) ? random.uniform(0.9f, 1.7f) : random.uniform(0.3f, 0.65f);
        nodule.strands.push_back({start, middle, thick, 0.32f});
        nodule.strands.push_back({middle, end, 0.32f, 0.12f});
    }
}

void drawAir(Nodule& nodule, Random& random)
{
    const float radius = float(nodule.growth.diameterMm) / 2;
    const int count = nodule.growth.bubbleLucency ? 1 + random.below(3) : 0;
    for (int n = 0; n < count; ++n) {
        const float size = n == 0 ? random.uniform(0.65f, 1.5f) : random.uniform(0.4f, 1.2f);
        const Vec3 direction = random.direction();
        const float room = std::max(0.0f, nodule.body.outline.radius(direction) - size - 1.2f);
        const Vec3 at = nodule.center + direction * (room * std::cbrt(random.uniform(0.02f, 0.8f)));
        const float run = size * random.uniform(0, 0.9f);
        const Vec3 stretch = random.direction() * run;
        nodule.bubbles.push_back({at, at + stretch, size, size});
    }
    // An air bronchogram is not a bubble: a tube that comes in from the hilar side.
    if (nodule.growth.solidFraction > 0.1 && random.chance(0.2f)) {
        const Vec3 toHilum = normalized(Vec3{0, 10, nodule.center.z} - nodule.center);
        const Vec3 inner = nodule.center - toHilum * (0.2f * radius) + random.direction() * (0.25f * radius);
        const Vec3 bend = nodule.center + toHilum * (0.4f * radius) + random.direction() * (0.22f * radius);
        const Vec3 twig = bend - normalized(toHilum + random.direction() * 0.8f) * (0.6f * radius);
        const float width = random.uniform(0.45f, 0.75f);
        nodule.airBronchogram = true;
        nodule.bubbles.push_back({inner, bend, 0.6f * width, 0.85f * width});
        nodule.bubbles.push_back({twig, bend, 0.5f * width, 0.7f * width});
        nodule.bubbles.push_back({bend, nodule.center + toHilum * (radius + 2.5f), 0.85f * width, width});
    }
    if (random.chance(0.15f)) {
        const float size = random.uniform(2, 5);
        const Vec3 direction = random.direction();
        const Vec3 at = nodule.center + direction * (nodule.body.outline.radius(direction) + 0.85f * size);
        nodule.holes.push_back({at, at + random.direction() * (0.8f * size), size, 0.9f * size});
    }
}

} // namespace

float Indentation::pull(Vec3 point) const
{
    const Vec3 offset = point - foot;
    const float along = dot(offset, toNodule);
    if (along < -25 || along > 25)
        return 0;
    return heightMm * std::exp(-length(offset - toNodule * along) / widthMm);
}

Nodule drawNodule(const CaseKey& key, const Anatomy& anatomy)
{
    const std::uint64_t seed = key.seed;
    Nodule nodule;
    nodule.growth = drawGrowth(seed, *key.protocol);
    nodule.body = drawBody(nodule.growth, seed);
    if (hasContrast(key))
        nodule.body.solidHu += enhancement(seed);
    const NoduleSite site = drawSite(anatomy, nodule.growth, nodule.body.outline, seed);
    nodule.center = site.center;
    nodule.touchesPleura = site.neighbour != Neighbour::None && site.gapMm < 1.5f;
    Random signs(seed, Stage::Signs);
    if (nodule.growth.pleuralRetraction)
        drawRetraction(anatomy, site, nodule, signs);
    drawSpicules(anatomy, nodule, signs);
    drawAir(nodule, signs);
    return nodule;
}

} // namespace dsmt::phantom
