// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation.h"

#include <gtest/gtest.h>
#include <vector>

using namespace dsmt::statistics;

TEST(Correlation, OfKnownPairsIsKnown)
{
    const std::vector<double> a{1, 2, 3, 4}, twice{2, 4, 6, 8}, down{4, 3, 2, 1}, some{2, 1, 4, 3},
        constant{5, 5, 5, 5};
    EXPECT_NEAR(pearsonCorrelation(a, twice).value(), 1, 1e-15);
    EXPECT_NEAR(pearsonCorrelation(a, down).value(), -1, 1e-15);
    EXPECT_NEAR(pearsonCorrelation(a, some).value(), 0.6, 1e-15);
    EXPECT_FALSE(pearsonCorrelation(a, constant));
    EXPECT_FALSE(pearsonCorrelation(std::vector{1.0}, std::vector{1.0}));
    // 2 * 2.5 / (1.25 + 5 + 2.5^2)
    EXPECT_NEAR(concordanceCorrelation(a, twice).value(), 0.4, 1e-15);
    EXPECT_NEAR(concordanceCorrelation(a, a).value(), 1, 1e-15);
    EXPECT_NEAR(concordanceCorrelation(a, constant).value(), 0, 1e-15);
    EXPECT_FALSE(concordanceCorrelation(constant, constant));
}
