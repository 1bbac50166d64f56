// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/logistic.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::cohort;

TEST(FitLogistic, FindsTheWeightsBehindProbabilities)
{
    FeatureRows rows;
    std::vector<double> probabilities;
    for (int n = 0; n < 200; ++n) {
        rows.push_back({100 + 7 * std::sin(n), 0.01 * std::cos(3.0 * n)});
        const double logit = 0.8 * (rows.back()[0] - 99) - 120 * rows.back()[1];
        probabilities.push_back(1 / (1 + std::exp(-logit)));
    }
    const LogisticModel model = fitLogistic(rows, probabilities);
    for (std::size_t n = 0; n < rows.size(); n += 13)
        EXPECT_NEAR(model.logit(rows[n]), 0.8 * (rows[n][0] - 99) - 120 * rows[n][1], 0.02);
}

TEST(FitLogistic, EndsForSeparableCasesAndConstantFeatures)
{
    const LogisticModel model = fitLogistic({{1, 5}, {2, 5}, {3, 5}, {4, 5}}, {0, 0, 1, 1});
    EXPECT_TRUE(std::isfinite(model.logit({2.5, 5})));
    EXPECT_LT(model.logit({1, 5}), model.logit({4, 5}));
}
