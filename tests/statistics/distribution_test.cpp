// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distribution.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <numeric>
#include <random>

using namespace dsmt::statistics;
using testing::DoubleNear;
using testing::Each;
using testing::Pointwise;

TEST(Summary, OfOneToHundredAndOneIsKnown)
{
    std::vector<double> values(101);
    std::iota(values.begin(), values.end(), 1);
    std::shuffle(values.begin(), values.end(), std::mt19937(5));
    const auto summary = summarize(values);
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->count, 101u);
    EXPECT_NEAR(summary->mean, 51, 1e-12);
    EXPECT_NEAR(summary->sd, std::sqrt(101.0 * 102 / 12), 1e-12);
    EXPECT_DOUBLE_EQ(summary->p5, 6);
    EXPECT_DOUBLE_EQ(summary->p25, 26);
    EXPECT_DOUBLE_EQ(summary->median, 51);
    EXPECT_DOUBLE_EQ(summary->p75, 76);
    EXPECT_DOUBLE_EQ(summary->p95, 96);
}

TEST(Summary, InterpolatesBetweenValuesAndKnowsNothingOfNone)
{
    EXPECT_DOUBLE_EQ(summarize(std::vector{3.0, 1.0})->median, 2);
    EXPECT_DOUBLE_EQ(summarize(std::vector{3.0, 1.0})->p25, 1.5);
    EXPECT_DOUBLE_EQ(summarize(std::vector{7.0})->sd, 0);
    EXPECT_FALSE(summarize({}));
}

TEST(Histogram, CountsKnownValuesIntoTheirBins)
{
    // -1 and 30 lie outside and count in the whole; 10 belongs to the bin that begins with it.
    const std::vector<double> values{-1, 0, 9.99, 10, 19, 19, 29, 30};
    EXPECT_THAT(histogram(values, 0, 10, 3).density, Pointwise(DoubleNear(1e-12), {2 / 80.0, 3 / 80.0, 1 / 80.0}));
    EXPECT_THAT(histogram({}, 0, 10, 3).density, Each(0.0));
}

TEST(KolmogorovSmirnov, IsKnownForKnownSamples)
{
    const std::vector<double> a{1, 2, 3, 4}, beyond{5, 6}, shifted{3, 4, 5, 6};
    EXPECT_DOUBLE_EQ(*kolmogorovSmirnovDistance(a, a), 0);
    EXPECT_DOUBLE_EQ(*kolmogorovSmirnovDistance(a, beyond), 1);
    EXPECT_DOUBLE_EQ(*kolmogorovSmirnovDistance(a, shifted), 0.5);
    EXPECT_DOUBLE_EQ(*kolmogorovSmirnovDistance(shifted, a), 0.5);
    // Ties are stepped over together: 1/2 of both lies at or below 1.
    EXPECT_DOUBLE_EQ(*kolmogorovSmirnovDistance(std::vector{1.0, 2.0}, std::vector{1.0, 1.0, 2.0, 2.0}), 0);
    EXPECT_FALSE(kolmogorovSmirnovDistance(a, {}));
}

TEST(KolmogorovSmirnov, OfTwoNormalSamplesOneDeviationApartIsNearItsTheory)
{
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    std::vector<double> a(20000), b(30000);
    std::generate(a.begin(), a.end(), [&] { return normal(random); });
    std::generate(b.begin(), b.end(), [&] { return normal(random) + 1; });
    EXPECT_NEAR(*kolmogorovSmirnovDistance(a, b), std::erf(0.5 / std::sqrt(2.0)), 0.015);
}
