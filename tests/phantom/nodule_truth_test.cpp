// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/nodule.h"
#include "core/phantom/simulated_case.h"
#include "core/phantom/thorax.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace dsmt::phantom {
namespace {

struct Scored {
    double score;
    bool positive;
};

/// Mann-Whitney estimate; the scores here are continuous, so ties do not matter.
double areaUnderCurve(std::vector<Scored> cases)
{
    std::sort(cases.begin(), cases.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
    double rankSum = 0, positives = 0;
    for (std::size_t n = 0; n < cases.size(); ++n)
        if (cases[n].positive) {
            rankSum += double(n + 1);
            ++positives;
        }
    const double negatives = double(cases.size()) - positives;
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
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

TEST_F(DrawnNodules, AreTellableFromGrowthUpToTheBayesLimit)
{
    std::vector<Scored> cases;
    for (const NoduleGrowth& truth : s_truths)
        cases.push_back({truth.growth, truth.invasive});
    EXPECT_NEAR(areaUnderCurve(cases), 0.92, 0.015);
}

TEST_F(DrawnNodules, AreNotTellableFromSizeAlone)
{
    std::vector<Scored> cases;
    for (const NoduleGrowth& truth : s_truths)
        if (truth.diameterMm >= 10 && truth.diameterMm <= 20)
            cases.push_back({truth.diameterMm, truth.invasive});
    EXPECT_GT(double(cases.size()), 0.75 * double(s_truths.size()));
    EXPECT_NEAR(areaUnderCurve(cases), 0.70, 0.05);
}

TEST_F(DrawnNodules, HaveSignsAndTexturesInUsualShares)
{
    const auto share = [&](auto holds) {
        return double(std::count_if(s_truths.begin(), s_truths.end(), holds)) / double(s_truths.size());
    };
    EXPECT_NEAR(share([](const NoduleGrowth& t) { return t.bubbleLucency; }), 0.35, 0.05);
    EXPECT_NEAR(share([](const NoduleGrowth& t) { return t.pleuralRetraction; }), 0.38, 0.05);
    EXPECT_NEAR(share([](const NoduleGrowth& t) { return t.solidFraction == 0; }), 0.33, 0.05);
    EXPECT_NEAR(share([](const NoduleGrowth& t) { return t.solidFraction == 1; }), 0.08, 0.05);
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
