// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/scores.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt::cohort;

namespace {

double uniform(std::mt19937_64& random)
{
    return double(random() >> 11) * 0x1.0p-53;
}

} // namespace

TEST(AreaUnderRoc, CountsPairsAndHalvesTies)
{
    // Pairs (positive, negative): (0.9, 0.8) right, (0.9, 0.4) right, (0.4, 0.8) wrong, (0.4, 0.4) tied.
    EXPECT_DOUBLE_EQ(*areaUnderRoc({{0.9, true}, {0.4, true}, {0.8, false}, {0.4, false}}), 2.5 / 4);
    EXPECT_DOUBLE_EQ(*areaUnderRoc({{1, false}, {2, true}}), 1);
    EXPECT_DOUBLE_EQ(*areaUnderRoc({{2, false}, {1, true}}), 0);
}

TEST(AreaUnderRoc, IsUndefinedWithoutBothClasses)
{
    EXPECT_FALSE(areaUnderRoc({}));
    EXPECT_FALSE(areaUnderRoc({{1, true}, {2, true}}));
}

TEST(AreaUnderRoc, AgreesWithCountingAllPairs)
{
    std::mt19937_64 random(3);
    std::vector<ScoredLabel> cases;
    for (int n = 0; n < 200; ++n)
        cases.push_back({std::floor(uniform(random) * 20), uniform(random) < 0.4});
    double pairs = 0, won = 0;
    for (const auto& p : cases)
        for (const auto& q : cases)
            if (p.positive && !q.positive) {
                pairs += 1;
                won += p.score > q.score ? 1 : p.score == q.score ? 0.5 : 0;
            }
    EXPECT_NEAR(*areaUnderRoc(cases), won / pairs, 1e-12);
}

TEST(FitTemperature, FindsHowOverconfidentLogitsAre)
{
    std::mt19937_64 random(5);
    std::vector<ScoredLabel> logits;
    for (int n = 0; n < 20000; ++n) {
        const double logit = uniform(random) * 6 - 3;
        logits.push_back({2.5 * logit, uniform(random) < 1 / (1 + std::exp(-logit))});
    }
    EXPECT_NEAR(fitTemperature(logits), 2.5, 0.1);
    EXPECT_EQ(fitTemperature(std::vector<ScoredLabel>{{3, true}}), 1);
}

TEST(YoudenThreshold, PartsTheClassesHalfwayAndNeverInsideATie)
{
    EXPECT_DOUBLE_EQ(youdenThreshold({{0.2, false}, {0.4, false}, {0.6, true}, {0.8, true}}), 0.5);
    // Parting at the tie of 0.5 is impossible: 0.75 (sensitivity 1/2, specificity 1) is the best of the rest.
    EXPECT_DOUBLE_EQ(youdenThreshold({{0.5, false}, {0.5, true}, {1.0, true}, {0.5, false}}), 0.75);
    EXPECT_DOUBLE_EQ(youdenThreshold({{0.5, true}}), 0.5);
}

TEST(SizeAndHuBaseline, OrdersNodulesByWhatItLearned)
{
    std::vector<CachedNodule> nodules(60);
    std::vector<const CachedNodule*> all;
    std::mt19937_64 random(7);
    for (CachedNodule& nodule : nodules) {
        nodule.diameterMm = float(8 + 12 * uniform(random));
        nodule.meanHu = float(-600 + 500 * uniform(random));
        const double logit = (nodule.diameterMm - 14) / 2 + (nodule.meanHu + 350) / 100;
        nodule.labels[0] = float(logit > 0);
        all.push_back(&nodule);
    }
    EXPECT_GT(*areaUnderRoc(sizeAndHuBaseline(all, all)), 0.98);
}

TEST(SizeAndHuBaseline, LeavesOutWhatHasNoSizeOrNoLabel)
{
    std::vector<CachedNodule> nodules(40);
    std::vector<const CachedNodule*> all;
    for (std::size_t n = 0; n < nodules.size(); ++n) {
        nodules[n].diameterMm = n % 4 == 0 ? 0 : 8 + float(n) / 4;
        nodules[n].meanHu = n % 4 == 0 ? 0 : -300;
        nodules[n].labels[0] = n % 10 == 1 ? -1 : float(n > 20);
        all.push_back(&nodules[n]);
    }
    const auto scored = sizeAndHuBaseline(all, all);
    EXPECT_EQ(scored.size(), 26u) << "10 of 40 have no outline, 4 others no label";
    EXPECT_EQ(areaUnderRoc(scored), 1);
    EXPECT_TRUE(sizeAndHuBaseline(std::vector{all[0]}, all).empty());
}
