// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/vessels.h"

#include "core/phantom/mediastinum.h"
#include "core/phantom/thorax.h"
#include "core/phantom/tree_growth.h"

#include <array>

namespace dsmt::phantom {

namespace {

using Lobes = std::array<std::vector<Vec3>, 6>; // right upper, middle, lower; left upper, (none), lower

/// Points spread over the lungs at random, a few millimetres off their surfaces and the fissures. Heights go in steps
/// of a millimetre, so that what depends on height alone need not be worked out for every point.
Lobes scatterPoints(const Anatomy& a, float pointsPerMl, Random& random)
{
    const float gap = 2.5f, fissureGap = 2;
    Lobes lobes;
    const float across = 2 * a.cageHalfWidth, deep = 2.25f * a.cageHalfDepth;
    const float perLevel = pointsPerMl * across * deep / 1000;
    for (float z = 0.5f; z < a.lungHeight; ++z) {
        const ThoraxLevel level(a, z);
        const Mediastinum mediastinum(a, z, 30);
        const int count = int(perLevel + random.uniform());
        for (int n = 0; n < count; ++n) {
            const Vec3 p{random.uniform(-0.5f, 0.5f) * across, random.uniform(-1, 1.25f) * a.cageHalfDepth, z};
            const float cage = depthInCage(level, p.x, p.y);
            if (cage < gap)
                continue;
            const ThoraxColumn column(a, p.x, p.y);
            const float above = (z - column.diaphragmZ) * column.diaphragmScale;
            const float oblique = (z - column.obliqueZ) * column.obliqueScale, horizontal = z - column.horizontalZ;
            if (above < gap || std::abs(oblique) < fissureGap || std::abs(horizontal) < fissureGap)
                continue;
            float fromMediastinum = 0;
            mediastinum.distances({&p.x, 1}, p.y, &fromMediastinum);
            if (depthInLung(cage, above, fromMediastinum) < gap)
                continue;
            const std::size_t lobe = oblique < 0 ? 2 : p.x < 0 && horizontal < 0 ? 1 : 0;
            lobes[(p.x < 0 ? 0 : 3) + lobe].push_back(p);
        }
    }
    return lobes;
}

Vec3 lobarRoot(const Anatomy& a, std::size_t lobeIndex)
{
    static constexpr std::array<Vec3, 6> kFromHilum{
        {{-4, 0, 12}, {-4, -10, -10}, {-4, 8, -14}, {6, -4, 8}, {0, 0, 0}, {6, 10, -12}}};
    return hilum(a, lobeIndex < 3 ? -1 : 1) + kFromHilum[lobeIndex];
}

void addBronchus(const Branch& artery, Vec3 beside, LungTrees& trees)
{
    const float least = 1.0f; // radius
    if (artery.toRadius < least)
        return;
    const auto shift = [&](Vec3 p, float radius) { return p + beside * (1.95f * radius); };
    const Branch bronchus{shift(artery.from, artery.fromRadius),
                          shift(artery.control, 0.5f * (artery.fromRadius + artery.toRadius)),
                          shift(artery.to, artery.toRadius), artery.fromRadius, artery.toRadius};
    std::vector<Tube> pieces;
    appendTubes(bronchus, pieces);
    for (const Tube& piece : pieces) {
        const auto wall = [](float radius) { return 0.16f + 0.11f * radius; };
        trees.airwayLumen.push_back({piece.from, piece.to, 0.82f * piece.fromRadius, 0.82f * piece.toRadius});
        trees.airwayWalls.push_back({piece.from, piece.to, 0.82f * piece.fromRadius + wall(piece.fromRadius),
                                     0.82f * piece.toRadius + wall(piece.toRadius)});
    }
}

void addCentralAirways(const Anatomy& a, const Vec3& beside, LungTrees& trees)
{
    const float s = a.cageHalfWidth / 132;
    const auto add = [&](Vec3 from, Vec3 to, float r0, float r1) {
        trees.airwayLumen.push_back({from, to, r0, r1});
        trees.airwayWalls.push_back({from, to, r0 + 1.3f, r1 + 1.2f});
    };
    const Tube trachea = tracheaOf(a);
    const Vec3 fork = trachea.from;
    add(fork, trachea.to, trachea.fromRadius, trachea.toRadius);
    for (int side : {-1, 1}) {
        const Vec3 root = hilum(a, side) + beside * 5;
        add(fork, root, 7 * s, 5.2f * s);
        for (std::size_t lobeIndex = side < 0 ? 0 : 3; lobeIndex < (side < 0 ? 3u : 6u); ++lobeIndex)
            if (lobeIndex != 4)
                add(root, lobarRoot(a, lobeIndex) + beside * 6, 4.6f * s, 3.4f * s);
    }
}

} // namespace

Tube tracheaOf(const Anatomy& a)
{
    const float s = a.cageHalfWidth / 132;
    return {carina(a), {3 * s, 6 * s, 1.3f * a.lungHeight}, 8.2f * s, 8.8f * s};
}

LungTrees growLungTrees(std::uint64_t seed, const Anatomy& a, const Region& wanted)
{
    LungTrees trees;
    const Vec3 beside = normalized({0.15f, 0.75f, -0.4f});
    const float arterialPerMl = 2.5f, venousPerMl = 0.75f * arterialPerMl; // some 7500 arteries in most lungs

    Random random(seed, Stage::Arteries);
    const Lobes arterial = scatterPoints(a, arterialPerMl, random);
    for (std::size_t n = 0; n < arterial.size(); ++n) {
        const Vec3 outward{n < 3 ? -1.0f : 1.0f, 0, 0};
        for (const Branch& branch :
             growTree(arterial[n], lobarRoot(a, n), outward, {0.265f, 0.335f, 0.45f, 0.35f}, random.next(), wanted)) {
            appendTubes(branch, trees.vessels);
            addBronchus(branch, beside, trees);
        }
    }
    Random veins(seed, Stage::Veins);
    const Lobes venous = scatterPoints(a, venousPerMl, veins);
    for (std::size_t n = 0; n < venous.size(); ++n) {
        const float side = n < 3 ? -1.0f : 1.0f;
        const Vec3 root = lobarRoot(a, n) + Vec3{-4 * side, -9, n % 3 == 0 ? -12.0f : -8.0f};
        for (const Branch& branch :
             growTree(venous[n], root, {side, -0.2f, 0}, {0.26f, 0.34f, 0.48f, 0.3f}, veins.next(), wanted))
            appendTubes(branch, trees.vessels);
    }
    addCentralAirways(a, beside, trees);
    return trees;
}

} // namespace dsmt::phantom
