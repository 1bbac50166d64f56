// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/simulated_case.h"

#include "core/phantom/acquisition.h"
#include "core/phantom/nodule.h"
#include "core/phantom/thorax.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

namespace dsmt::phantom {
namespace {

using imaging::VoxelIndex;

/// The first seed whose drawn nodule is as wished.
template <class Wish> std::uint64_t seedWhere(Wish wish)
{
    for (std::uint64_t seed = 0; seed < 3000; ++seed)
        if (wish(drawTruth(seed)))
            return seed;
    ADD_FAILURE() << "no such nodule";
    return 0;
}

std::uint64_t seedOfThickSlices()
{
    for (std::uint64_t seed = 0; seed < 1000; ++seed)
        if (drawAcquisition(seed, drawAnatomy(seed)).sliceMm >= 2.5)
            return seed;
    ADD_FAILURE() << "no such scan";
    return 0;
}

double maskVolume(const SimulatedCase& simulated)
{
    const auto voxels = simulated.mask->voxels();
    const auto& spacing = simulated.mask->geometry().spacing;
    return double(std::count(voxels.begin(), voxels.end(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

struct Moments {
    double mean, deviation;
};

Moments moments(const std::vector<double>& values)
{
    double sum = 0, squares = 0;
    for (double value : values) {
        sum += value;
        squares += value * value;
    }
    const double mean = sum / double(values.size());
    return {mean, std::sqrt(std::max(0.0, squares / double(values.size()) - mean * mean))};
}

/// CT numbers inside the mask whose offset from the nodule's centre the filter likes.
template <class Filter> std::vector<double> huWhere(const SimulatedCase& simulated, Filter filter)
{
    std::vector<double> values;
    const imaging::Geometry& geometry = simulated.volume->geometry();
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                if (filter(geometry.voxelToWorld({double(i), double(j), double(k)}) - simulated.truth.center,
                           VoxelIndex{i, j, k}))
                    values.push_back(simulated.volume->at({i, j, k}));
    return values;
}

Vec3 toVec3(imaging::WorldPoint p)
{
    return {float(p.x), float(p.y), float(p.z)};
}

/// Voxel for voxel, also at the border.
void expectToHoldTheBoxAroundTheNodule(const SimulatedCase& chest, std::uint64_t seed, double extentMm)
{
    const SimulatedCase box = simulateSurroundings(seed, extentMm);
    const imaging::Geometry& whole = chest.volume->geometry();
    const VoxelIndex first = whole.nearestVoxel(box.volume->geometry().origin);
    const imaging::Size size = box.volume->geometry().size;
    int different = 0;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i) {
                const VoxelIndex inChest{first.i + i, first.j + j, first.k + k};
                const int expected = whole.contains(inChest) ? chest.volume->at(inChest) : imaging::kAirHu;
                different += box.volume->at({i, j, k}) != expected;
            }
    EXPECT_EQ(different, 0) << "seed " << seed << ", " << extentMm << " mm";
    EXPECT_DOUBLE_EQ(maskVolume(box), maskVolume(chest)) << "seed " << seed;
}

TEST(SimulateChest, IsTheSameOnOneThreadAndOnTwoAndHoldsTheBoxAroundTheNodule)
{
    const std::uint64_t seed = seedOfThickSlices();
    const SimulatedCase one = simulateChest(seed, {}, 1);
    const SimulatedCase two = simulateChest(seed, {}, 2);
    EXPECT_TRUE(std::ranges::equal(one.volume->voxels(), two.volume->voxels()));
    EXPECT_TRUE(std::ranges::equal(one.mask->voxels(), two.mask->voxels()));
    EXPECT_EQ(one.volume->geometry().size.i, 512);
    EXPECT_EQ(one.volume->geometry().size.j, 512);

    expectToHoldTheBoxAroundTheNodule(one, seed, 100);
}

TEST(SimulateChest, HoldsTheBoxAroundTheNoduleOfOtherPatients)
{
    for (std::uint64_t seed : {31, 32, 33}) {
        const SimulatedCase chest = simulateChest(seed, {}, 2);
        for (double extent : {50.0, 144.0})
            expectToHoldTheBoxAroundTheNodule(chest, seed, extent);
    }
}

TEST(SimulateChest, StopsWhenAskedTo)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(simulateChest(1, Progress({}, source.get_token())), Cancelled);
}

TEST(SimulateSurroundings, GivesAnotherCaseForAnotherSeed)
{
    EXPECT_NE(drawTruth(1).nodule.growth, drawTruth(2).nodule.growth);
    EXPECT_NE(drawTruth(1).center, drawTruth(2).center);
    const SimulatedCase a = simulateSurroundings(1, 30), b = simulateSurroundings(2, 30);
    EXPECT_FALSE(std::ranges::equal(a.volume->voxels(), b.volume->voxels()));
}

TEST(SimulateSurroundings, MasksTheNoduleAtItsDrawnVolume)
{
    for (std::uint64_t seed = 20; seed < 40; ++seed) {
        const SimulatedCase simulated = simulateSurroundings(seed, 50);
        const double diameter = std::cbrt(6 * maskVolume(simulated) / std::numbers::pi);
        EXPECT_NEAR(diameter, simulated.truth.nodule.diameterMm, 0.05 * simulated.truth.nodule.diameterMm)
            << "seed " << seed;
    }
}

TEST(SimulateSurroundings, MakesGroundGlassFaintAndSolidPartsDense)
{
    const auto middle = [](const SimulatedCase& simulated) {
        return huWhere(simulated, [&](imaging::WorldPoint offset, VoxelIndex voxel) {
            return simulated.mask->at(voxel) && imaging::length(offset) < 0.3 * simulated.truth.nodule.diameterMm;
        });
    };
    const SimulatedCase glass = simulateSurroundings(seedWhere([](const NoduleTruth& t) {
                                                         return t.nodule.solidFraction == 0 &&
                                                                !t.nodule.bubbleLucency && t.nodule.diameterMm > 12;
                                                     }),
                                                     40);
    const double glassHu = moments(middle(glass)).mean;
    EXPECT_GT(glassHu, -720);
    EXPECT_LT(glassHu, -400);
    const SimulatedCase solid = simulateSurroundings(seedWhere([](const NoduleTruth& t) {
                                                         return t.nodule.solidFraction == 1 &&
                                                                !t.nodule.bubbleLucency && t.nodule.diameterMm > 12;
                                                     }),
                                                     40);
    const double solidHu = moments(middle(solid)).mean;
    EXPECT_GT(solidHu, -110);
    EXPECT_LT(solidHu, 60);
}

TEST(SimulateSurroundings, HasLungOfUsualDensityAndTexture)
{
    for (std::uint64_t seed : {2, 3, 5, 7}) {
        const SimulatedCase simulated = simulateSurroundings(seed, 60);
        // What is darker than vessels and lighter than holes.
        std::vector<double> lung;
        for (std::int16_t hu : simulated.volume->voxels())
            if (hu > -1015 && hu < -750)
                lung.push_back(hu);
        const Moments found = moments(lung);
        EXPECT_NEAR(found.mean, -885, 45) << "seed " << seed;
        EXPECT_GT(found.deviation, 15) << "seed " << seed;
        EXPECT_LT(found.deviation, 60) << "seed " << seed;
    }
}

TEST(SimulateSurroundings, MakesABubbleDarkInsideTheMask)
{
    std::uint64_t seed = 0;
    for (; seed < 3000; ++seed) {
        const Nodule candidate = drawNodule(seed, drawAnatomy(seed));
        if (candidate.growth.bubbleLucency && candidate.growth.solidFraction == 1 &&
            candidate.bubbles[0].fromRadius > 1.1f)
            break;
    }
    const Anatomy anatomy = drawAnatomy(seed);
    const Nodule nodule = drawNodule(seed, anatomy);
    ASSERT_FALSE(nodule.bubbles.empty());
    const Vec3 inNodule = mix(nodule.bubbles[0].from, nodule.bubbles[0].to, 0.5f) - nodule.center;
    const SimulatedCase simulated = simulateSurroundings(seed, 40);
    const std::vector<double> air = huWhere(simulated, [&](imaging::WorldPoint offset, VoxelIndex voxel) {
        return simulated.mask->at(voxel) && length(toVec3(offset) - inNodule) < 0.6f;
    });
    ASSERT_FALSE(air.empty());
    EXPECT_LT(moments(air).mean, -250);
}

TEST(SimulateSurroundings, DrawsThePleuraInWhereItIsRetracted)
{
    std::optional<Indentation> tent;
    std::uint64_t seed = 0;
    for (; seed < 1000 && !tent; ++seed) {
        const Anatomy anatomy = drawAnatomy(seed);
        const Nodule nodule = drawNodule(seed, anatomy);
        for (const Indentation& found : nodule.indentations)
            if (found.surface == Indentation::Surface::Pleura && found.heightMm > 4.5f)
                tent = found;
        if (tent)
            break;
    }
    ASSERT_TRUE(tent);
    const Nodule nodule = drawNodule(seed, drawAnatomy(seed));
    const SimulatedCase simulated = simulateSurroundings(seed, 70);
    // At the same depth under the undisturbed pleura: in the tent, and a good way beside it.
    const Vec3 aside = perpendicular(tent->toNodule) * 14;
    const auto near = [&](Vec3 place) {
        return moments(huWhere(simulated,
                               [&](imaging::WorldPoint offset, VoxelIndex) {
                                   return length(toVec3(offset) + nodule.center - place) < 1.2f;
                               }))
            .mean;
    };
    const Vec3 depth = tent->toNodule * (0.5f * tent->heightMm);
    EXPECT_GT(near(tent->foot + depth),
              std::min(near(tent->foot + depth + aside), near(tent->foot + depth - aside)) + 300);
}

} // namespace
} // namespace dsmt::phantom
