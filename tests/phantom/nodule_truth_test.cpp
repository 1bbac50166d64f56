// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule.h"
#include "core/phantom/simulated_case.h"
#include "core/phantom/thorax.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

namespace dsmt::phantom {
namespace {

double normalAbove(float z)
{
    return 0.5 * std::erfc(double(z) / std::numbers::sqrt2);
}

class DrawnNodules : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        for (std::uint64_t seed = 0; seed < 5000; ++seed)
            s_truths.push_back(drawGrowth(seed));
    }
    static std::vector<NoduleGrowth> s_truths;
};
std::vector<NoduleGrowth> DrawnNodules::s_truths;

TEST_F(DrawnNodules, AreInvasiveInSomewhatMoreThanHalf)
{
    const auto invasive = std::count_if(s_truths.begin(), s_truths.end(), [](const auto& t) { return t.invasive; });
    EXPECT_NEAR(double(invasive) / double(s_truths.size()), 0.55, 0.03);
}

TEST_F(DrawnNodules, HaveFindingsThatFollowGrowthAsTheTableSays)
{
    Random random(99, Stage::Growth);
    std::array<double, kFindingCount> products{}, squares{};
    double growthSquares = 0;
    const int count = 5000;
    for (int n = 0; n < count; ++n) {
        const float growth = random.normal();
        const FindingScores scores = drawScores(growth, random);
        growthSquares += double(growth) * double(growth);
        for (std::size_t f = 0; f < kFindingCount; ++f) {
            products[f] += double(growth) * double(scores[f]);
            squares[f] += double(scores[f]) * double(scores[f]);
        }
    }
    for (std::size_t f = 0; f < kFindingCount; ++f)
        EXPECT_NEAR(products[f] / std::sqrt(growthSquares * squares[f]), double(kFindings[f].correlation), 0.03)
            << kFindings[f].name;
}

TEST_F(DrawnNodules, HaveSignsAndTexturesInTheSharesThatTheirThresholdsGive)
{
    const auto share = [&](auto holds) {
        return double(std::count_if(s_truths.begin(), s_truths.end(), holds)) / double(s_truths.size());
    };
    const auto model = [](Finding finding) { return kFindings[std::size_t(finding)]; };
    EXPECT_NEAR(share([](const NoduleGrowth& n) { return n.bubbleLucency; }),
                normalAbove(model(Finding::BubbleLucency).high), 0.02);
    EXPECT_NEAR(share([](const NoduleGrowth& n) { return n.pleuralRetraction; }),
                normalAbove(model(Finding::PleuralRetraction).high), 0.02);
    EXPECT_NEAR(share([](const NoduleGrowth& n) { return n.solidFraction == 0; }),
                1 - normalAbove(model(Finding::SolidPart).low), 0.02);
    EXPECT_NEAR(share([](const NoduleGrowth& n) { return n.solidFraction == 1; }),
                normalAbove(model(Finding::SolidPart).high), 0.02);
    EXPECT_NEAR(share([](const NoduleGrowth& n) { return n.emphysema > 0; }),
                normalAbove(model(Finding::Emphysema).low), 0.02);
}

TEST_F(DrawnNodules, HaveAPathologyThatFitsTheirInvasion)
{
    std::map<Pathology, int> found;
    for (const NoduleGrowth& nodule : s_truths) {
        EXPECT_EQ(nodule.pathology == Pathology::IAC, nodule.invasive);
        ++found[nodule.pathology];
    }
    for (Pathology pathology : {Pathology::AAH, Pathology::AIS, Pathology::MIA, Pathology::IAC})
        EXPECT_GT(found[pathology], 150) << nameOf(pathology);
}

TEST(DrawNodule, KeepsItsGapFromThePleuraUnlessItTouchesIt)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Anatomy anatomy = drawAnatomy(seed);
        const Nodule nodule = drawNodule(seed, anatomy);
        EXPECT_GT(depthInLung(anatomy, nodule.center), 0.7 * nodule.growth.diameterMm / 2) << "seed " << seed;
        EXPECT_EQ(nodule.growth.pleuralRetraction, !nodule.indentations.empty());
    }
}

TEST(DrawTruth, IsTheTruthOfTheSimulatedCase)
{
    const NoduleTruth drawn = drawTruth(5);
    const SimulatedCase simulated = simulateSurroundings(5, 30);
    EXPECT_EQ(drawn.center, simulated.truth.center);
    EXPECT_EQ(drawn.nodule.diameterMm, simulated.truth.nodule.diameterMm);
    EXPECT_EQ(drawn.nodule.invasive, simulated.truth.nodule.invasive);
    EXPECT_EQ(drawn.nodule.growth, drawGrowth(5).growth);
}

} // namespace
} // namespace dsmt::phantom
