// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/ensemble.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::training;

namespace {

constexpr int kNodules = 400, kMembers = 4;

/// Nodules whose invasiveness follows a score of 3 * size, which members tell twice too loudly.
struct Trial {
    std::vector<CachedNodule> cohort;
    Nodules nodules;
    std::vector<TrainedMember> members;

    Trial()
    {
        std::mt19937_64 random(8);
        std::normal_distribution<double> normal;
        std::uniform_real_distribution<double> uniform;
        for (int n = 0; n < kMembers; ++n) {
            TrainedMember member;
            member.weights["feature_mean"] = {{2}, {0, 0}};
            member.minutes = 3;
            members.push_back(member);
        }
        for (int n = 0; n < kNodules; ++n) {
            const double size = normal(random);
            CachedNodule nodule;
            nodule.diameterMm = float(15 + 2 * size);
            nodule.meanHu = float(-500 + 50 * normal(random));
            const double logit = 3 * size;
            nodule.labels = {uniform(random) < 1 / (1 + std::exp(-logit)) ? 1.0f : 0.0f, -1, n % 2 ? 1.0f : 0.0f};
            cohort.push_back(nodule);
            OutOfFold row{std::size_t(n), {2 * logit, 0, n % 2 ? 1.0 : -1.0}, double(n) / kNodules, {}};
            if (n % 4 == 0)
                row.dice = 0.8;
            members[std::size_t(n % kMembers)].outOfFold.push_back(row);
        }
        for (const auto& nodule : cohort)
            nodules.push_back(&nodule);
    }
};

} // namespace

TEST(Ensemble, CalibratesOnOutOfFoldOutputs)
{
    const Trial trial;
    const TrainedEnsemble ensemble = ensembleOf(trial.members, trial.nodules);
    EXPECT_NEAR(ensemble.temperature[models::kInvasiveness], 2, 0.4);
    EXPECT_EQ(ensemble.temperature[models::kBubbleLucency], 1) << "no labels";
    EXPECT_NEAR(ensemble.threshold, 0.5, 0.2);
    EXPECT_FALSE(ensemble.outOfFold.bubbleAuc);
    EXPECT_EQ(ensemble.outOfFold.retractionAuc, 1.0);
    EXPECT_GT(ensemble.outOfFold.auc.value(), 0.85);
    EXPECT_NEAR(ensemble.outOfFold.sizeAndHuAuc.value(), ensemble.outOfFold.auc.value(), 0.02);
    EXPECT_NEAR(ensemble.outOfFold.dice, 0.8, 1e-9);
    EXPECT_EQ(ensemble.minutes, 12);
}

TEST(Ensemble, KeepsWhereKnownCasesLie)
{
    const Trial trial;
    const TrainedEnsemble ensemble = ensembleOf(trial.members, trial.nodules);
    EXPECT_EQ(ensemble.invasive.size() + ensemble.notInvasive.size(), std::size_t(kNodules));
    EXPECT_TRUE(std::ranges::is_sorted(ensemble.invasive));
    const double found =
        double(std::ranges::count_if(ensemble.invasive, [&](double p) { return p >= ensemble.threshold; }));
    EXPECT_DOUBLE_EQ(ensemble.outOfFold.sensitivity, found / double(ensemble.invasive.size()));
    EXPECT_NEAR(ensemble.distance[0], 0.5, 0.01);
    EXPECT_NEAR(ensemble.distance[1], 0.95, 0.01);
    EXPECT_NEAR(ensemble.distance[2], 0.99, 0.01);
    EXPECT_TRUE(ensemble.weights.contains("member3.feature_mean"));
}
