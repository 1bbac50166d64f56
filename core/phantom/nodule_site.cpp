// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule_site.h"

#include "core/base/error.h"
#include "core/phantom/thorax.h"

namespace dsmt::phantom {

namespace {

using Neighbour = NoduleSite::Neighbour;

float signedFissure(const Anatomy& a, Vec3 p, Neighbour fissure)
{
    return fissure == Neighbour::Oblique ? aboveObliqueFissure(a, p) : aboveHorizontalFissure(a, p);
}

Vec3 fissureNormal(const Anatomy& a, Vec3 p, Neighbour fissure)
{
    const float h = 1.5f;
    const auto slope = [&](Vec3 step) {
        return signedFissure(a, p + step, fissure) - signedFissure(a, p - step, fissure);
    };
    return normalized({slope({h, 0, 0}), slope({0, h, 0}), slope({0, 0, h})});
}

bool clearOfHila(const Anatomy& a, Vec3 p, float radius)
{
    return length(p - hilum(a, -1)) > radius + 24 && length(p - hilum(a, 1)) > radius + 24 &&
           distanceFromMediastinum(a, p) > radius + 4;
}

bool clearOfFissures(const Anatomy& a, Vec3 p, float least)
{
    // Behind the oblique fissure there is no horizontal one.
    const float oblique = aboveObliqueFissure(a, p);
    return std::abs(oblique) > least && (oblique < 0 || std::abs(aboveHorizontalFissure(a, p)) > least);
}

/// Moves the point until the nodule's surface is `gap` from the costal pleura.
bool settleByPleura(const Anatomy& a, const RadialShape& outline, float gap, NoduleSite& site)
{
    float wanted = 0;
    for (int turn = 0; turn < 6; ++turn) {
        site.toNodule = inwardNormal(a, site.center);
        wanted = outline.support(site.toNodule * -1) + gap;
        site.center = site.center + site.toNodule * (wanted - depthInLung(a, site.center));
    }
    const Vec3 p = site.center;
    return std::abs(depthInLung(a, p) - wanted) < 0.3f && depthInCage(a, p) < wanted + 1.5f &&
           heightAboveDiaphragm(a, p) > wanted + 10 && distanceFromMediastinum(a, p) > wanted + 10 &&
           clearOfFissures(a, p, outline.scale * 1.3f + 2);
}

bool settleByFissure(const Anatomy& a, const RadialShape& outline, float gap, NoduleSite& site)
{
    site.side = signedFissure(a, site.center, site.neighbour) < 0 ? -1.0f : 1.0f;
    float wanted = 0;
    for (int turn = 0; turn < 6; ++turn) {
        site.toNodule = fissureNormal(a, site.center, site.neighbour) * site.side;
        wanted = outline.support(site.toNodule * -1) + gap;
        const float now = site.side * signedFissure(a, site.center, site.neighbour);
        site.center = site.center + site.toNodule * (wanted - now);
    }
    const Vec3 p = site.center;
    const Neighbour other = site.neighbour == Neighbour::Oblique ? Neighbour::Horizontal : Neighbour::Oblique;
    const float least = outline.scale * 1.3f + 3;
    return std::abs(site.side * signedFissure(a, p, site.neighbour) - wanted) < 0.4f &&
           depthInLung(a, p) > wanted + 8 && std::abs(signedFissure(a, p, other)) > least + 4 &&
           (site.neighbour == Neighbour::Oblique || aboveObliqueFissure(a, p) > least + 10);
}

bool settle(const Anatomy& a, const RadialShape& outline, float gap, NoduleSite& site)
{
    switch (site.neighbour) {
    case Neighbour::Pleura:
        return settleByPleura(a, outline, gap, site);
    case Neighbour::Oblique:
    case Neighbour::Horizontal:
        return settleByFissure(a, outline, gap, site);
    case Neighbour::None:
        break;
    }
    const float reach = outline.scale * 1.35f;
    return depthInLung(a, site.center) > reach + gap && clearOfFissures(a, site.center, reach + 2);
}

} // namespace

NoduleSite findSite(const Anatomy& a, const RadialShape& outline, Neighbour wish, float gapMm, Random& random)
{
    for (int trial = 0; trial < 20000; ++trial) {
        if (trial == 6000 && wish == Neighbour::Horizontal)
            wish = Neighbour::Oblique;
        if (trial == 12000)
            wish = Neighbour::Pleura;
        NoduleSite site;
        site.neighbour = wish;
        site.gapMm = gapMm;
        site.center = {random.uniform(-1, 1) * a.cageHalfWidth, random.uniform(-1, 1.2f) * a.cageHalfDepth,
                       random.uniform(0.12f, 0.92f) * a.lungHeight};
        if (wish == Neighbour::Pleura && depthInCage(a, site.center) > 26)
            continue;
        if (depthInCage(a, site.center) < 3 || depthInLung(a, site.center) < 3)
            continue;
        if (wish == Neighbour::Horizontal && site.center.x > 0)
            continue;
        if (wish != Neighbour::None && wish != Neighbour::Pleura && std::abs(signedFissure(a, site.center, wish)) > 30)
            continue;
        if (settle(a, outline, gapMm, site) && clearOfHila(a, site.center, outline.scale * 1.2f))
            return site;
    }
    throw Error{ErrorKind::Failed, "No place for the simulated nodule was found in the simulated lungs."};
}

} // namespace dsmt::phantom
