// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/acquisition.h"
#include "core/phantom/nodule.h"
#include "core/phantom/simulated_case.h"
#include "core/phantom/vessels.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

/// Neighbouring seeds, and the same seed drawn by another protocol.
const std::vector<std::pair<CaseKey, CaseKey>>& pairs()
{
    static const std::vector<std::pair<CaseKey, CaseKey>> kPairs{{{1}, {2}},
                                                                 {{700, internalProtocol()}, {701, internalProtocol()}},
                                                                 {{5, externalProtocol()}, {6, externalProtocol()}}};
    return kPairs;
}

TEST(AnotherSeed, IsAnotherPatient)
{
    for (const auto& [one, other] : pairs()) {
        const Anatomy a = drawAnatomy(one), b = drawAnatomy(other);
        const auto measures = [](const Anatomy& x) {
            return std::vector<float>{x.cageHalfWidth, x.cageHalfDepth, x.lungHeight, x.wallMm,         x.fatMm,
                                      x.rightDomeMm,   x.leftDomeMm,    x.heartScale, x.parenchymaHu,   x.gravityHu,
                                      x.fissureHu,     x.obliqueLevel,  x.bloodHu,    x.horizontalLevel};
        };
        const auto first = measures(a), second = measures(b);
        for (std::size_t n = 0; n < first.size(); ++n)
            EXPECT_NE(first[n], second[n]) << "measure " << n;
        EXPECT_NE(a.textureSeed, b.textureSeed);
    }
}

TEST(AnotherSeed, IsAnotherNoduleAtAnotherPlace)
{
    for (const auto& [one, other] : pairs()) {
        const Nodule a = drawNodule(one, drawAnatomy(one)), b = drawNodule(other, drawAnatomy(other));
        EXPECT_GT(length(a.center - b.center), 1);
        for (std::size_t n = 0; n < kFindingCount; ++n) {
            if (!kFindings[n].isSign() && a.growth.shown[n] > kFindings[n].low &&
                a.growth.shown[n] < kFindings[n].high) {
                EXPECT_NE(a.growth.shown[n], b.growth.shown[n]) << kFindings[n].name;
            }
        }
        EXPECT_NE(a.growth.bayesProbability, b.growth.bayesProbability);
        EXPECT_NE(a.body.textureSeed, b.body.textureSeed);
        EXPECT_NE(a.body.outline.longAxis.x, b.body.outline.longAxis.x);
        EXPECT_NE(a.body.solidHu, b.body.solidHu);
    }
}

TEST(AnotherSeed, IsAnotherScan)
{
    for (const auto& [one, other] : pairs()) {
        const Anatomy a = drawAnatomy(one), b = drawAnatomy(other);
        const Acquisition first = drawAcquisition(one, a), second = drawAcquisition(other, b);
        EXPECT_NE(first.noiseHu, second.noiseHu);
        EXPECT_NE(first.blurMm, second.blurMm);
        EXPECT_NE(layOutScan(one, a, first).patientShift.x, layOutScan(other, b, second).patientShift.x);
    }
}

TEST(AnotherSeed, GrowsOtherVesselsInTheSameChest)
{
    const Anatomy anatomy = drawAnatomy({1});
    const LungTrees a = growLungTrees(1, anatomy), b = growLungTrees(2, anatomy);
    std::size_t same = 0;
    const std::size_t count = std::min(a.vessels.size(), b.vessels.size());
    ASSERT_GT(count, 1000u);
    for (std::size_t n = 0; n < count; ++n)
        same += length(a.vessels[n].to - b.vessels[n].to) < 1e-3f;
    EXPECT_LT(double(same), 0.01 * double(count));
}

/// In plain lung, since both boxes have a nodule's edges in the same place.
TEST(AnotherSeed, HasUnrelatedVoxelNoise)
{
    const SimulatedCase a = simulateSurroundings(3, 40), b = simulateSurroundings(4, 40);
    const imaging::Size size{std::min(a.volume->geometry().size.i, b.volume->geometry().size.i),
                             std::min(a.volume->geometry().size.j, b.volume->geometry().size.j),
                             std::min(a.volume->geometry().size.k, b.volume->geometry().size.k)};
    double product = 0, squaresA = 0, squaresB = 0;
    const auto inLung = [](const SimulatedCase& c, imaging::VoxelIndex at) {
        return c.volume->at(at) < -780 && c.volume->at({at.i + 1, at.j, at.k}) < -780;
    };
    const auto step = [](const SimulatedCase& c, imaging::VoxelIndex at) {
        return double(c.volume->at(at)) - double(c.volume->at({at.i + 1, at.j, at.k}));
    };
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i + 1 < size.i; ++i) {
                if (!inLung(a, {i, j, k}) || !inLung(b, {i, j, k}))
                    continue;
                const double stepA = step(a, {i, j, k}), stepB = step(b, {i, j, k});
                product += stepA * stepB;
                squaresA += stepA * stepA;
                squaresB += stepB * stepB;
            }
    EXPECT_LT(std::abs(product) / std::sqrt(squaresA * squaresB), 0.05);
}

} // namespace
} // namespace dsmt::phantom
