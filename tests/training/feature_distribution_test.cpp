// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/feature_distribution.h"

#include <ATen/Functions.h>
#include <gtest/gtest.h>
#include <numeric>

using namespace dsmt::training;

TEST(FeatureDistribution, OrdinaryFeaturesLieAboutOneAway)
{
    torch::manual_seed(3);
    const torch::Tensor mixing = torch::randn({16, 16});
    const torch::Tensor features = torch::randn({2000, 16}).matmul(mixing) + 5;
    const auto away = distances(distributionOf(features), features);
    EXPECT_NEAR(std::accumulate(away.begin(), away.end(), 0.0) / double(away.size()), 0.95, 0.1);
}

TEST(FeatureDistribution, TellsWhatIsUnlikeTheOthers)
{
    torch::manual_seed(3);
    // Two features that go together: what parts them is far, however near each of them is.
    const torch::Tensor common = torch::randn({500, 1});
    const torch::Tensor features = torch::cat({common, common + 0.1 * torch::randn({500, 1})}, 1);
    const FeatureDistribution distribution = distributionOf(features);
    const auto away = distances(distribution, torch::tensor({{1.0f, 1.0f}, {1.0f, -1.0f}, {8.0f, 8.0f}}));
    EXPECT_LT(away[0], 1.5);
    EXPECT_GT(away[1], 2.5);
    EXPECT_GT(away[2], 4);
}

TEST(FeatureDistribution, IsDefinedForFewNodulesAndDeadFeatures)
{
    const torch::Tensor features = torch::cat({torch::randn({5, 8}), torch::zeros({5, 8})}, 1);
    for (const double away : distances(distributionOf(features), features)) {
        EXPECT_TRUE(std::isfinite(away));
        EXPECT_LT(away, 5);
    }
}
