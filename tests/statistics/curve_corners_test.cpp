// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/curve_corners.h"

#include "core/statistics/binormal_curve.h"
#include "core/statistics/diagnostic_measures.h"
#include "core/statistics/roc_hull.h"
#include "core/statistics/venkatraman.h"
#include "tests/statistics/hard_sample.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::statistics;
using dsmt::fixtures::HardSample;
using dsmt::fixtures::hardSample;

TEST(CurveCorners, CountWhatCountingEachCaseCounts)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const HardSample sample = hardSample(seed, 5 + 20 * seed);
        const auto curve = rocCurve(sample.scores, sample.positive);
        const auto positives = std::size_t(std::count(sample.positive.begin(), sample.positive.end(), 1));
        for (std::size_t n = 1; n < curve.size(); ++n) {
            const Confusion counted = confusionAt(curve[n].threshold, sample.scores, sample.positive);
            ASSERT_EQ(confusionOf(curve[n], positives, sample.scores.size() - positives), counted) << seed;
            ASSERT_EQ(cornerAt(curve, curve[n].threshold), n) << seed;
            // Between two scores a threshold does what the higher one does.
            if (n + 1 < curve.size())
                if (const double between = std::nextafter(curve[n].threshold, -1e308);
                    between > curve[n + 1].threshold) {
                    ASSERT_EQ(cornerAt(curve, between), n) << seed;
                }
        }
    }
}

TEST(CurveCorners, NearestIsOneOfTheLeastDistance)
{
    const HardSample sample = hardSample(3, 200);
    const auto curve = rocCurve(sample.scores, sample.positive);
    for (std::size_t n = 0; n < curve.size(); ++n)
        EXPECT_EQ(nearestCorner(curve, curve[n].falsePositiveRate + 1e-6, curve[n].truePositiveRate - 1e-6), n);
    EXPECT_EQ(nearestCorner(curve, -5, -5), 0u);
    EXPECT_EQ(nearestCorner(curve, 2, 2), curve.size() - 1);
}

TEST(CurveCorners, ThinnedStayOnTheCurveAndKeepItsArea)
{
    Draws draws(1, 0);
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 20'000; ++n) {
        positive.push_back(n % 2);
        scores.push_back(draws.normal() + n % 2);
    }
    const auto curve = rocCurve(scores, positive);
    const auto few = thinned(curve, 1e-3);
    EXPECT_LE(few.size(), 2002u);
    EXPECT_EQ(few.back().truePositiveRate, 1);
    EXPECT_EQ(few.front().truePositiveRate, 0);
    EXPECT_NEAR(areaUnder(few), areaUnder(curve), 1e-3);
    EXPECT_EQ(thinned(few, 0).size(), few.size());
}

TEST(F1Interval, HoldsTheEstimateAndIsWilsonsWithoutErrorsOfOneKind)
{
    const Confusion calls{.truePositives = 30, .falsePositives = 6, .trueNegatives = 40, .falseNegatives = 9};
    const Interval interval = f1Interval(calls).value();
    EXPECT_LT(interval.lower, *calls.f1());
    EXPECT_GT(interval.upper, *calls.f1());
    // TP / (TP + FP + FN) = 30 / 45, Wilson 0.5205 to 0.7865 (Brown, Cai & DasGupta 2001, equation 4).
    EXPECT_NEAR(interval.lower / (2 - interval.lower), 0.5207, 5e-4);
    EXPECT_NEAR(interval.upper / (2 - interval.upper), 0.7864, 5e-4);
    EXPECT_FALSE(f1Interval({.trueNegatives = 5}));
}

TEST(F1Interval, CoversItsValue)
{
    // Prevalence .3, sensitivity .8, specificity .9: F1 = 2 * .24 / (2 * .24 + .07 + .06).
    const double truth = 2 * 0.24 / (2 * 0.24 + 0.07 + 0.06);
    int held = 0;
    for (std::uint64_t sample = 0; sample < 2000; ++sample) {
        Draws draws(11, sample);
        Confusion calls;
        for (int n = 0; n < 120; ++n) {
            const bool isPositive = draws.uniform() < 0.3, isRight = draws.uniform() < (isPositive ? 0.8 : 0.9);
            ++(isPositive ? (isRight ? calls.truePositives : calls.falseNegatives)
                          : (isRight ? calls.trueNegatives : calls.falsePositives));
        }
        const auto interval = f1Interval(calls);
        held += interval && interval->lower <= truth && truth <= interval->upper;
    }
    EXPECT_GT(held, 1860); // 93 %
    EXPECT_LT(held, 1950);
}

TEST(Venkatraman, OfEqualScoresHasNoDistanceAndOfSmallOnesIsKnownByHand)
{
    const std::vector<double> scores{1, 2, 3, 4}, other{1, 3, 2, 4};
    const std::vector<std::uint8_t> positive{0, 0, 1, 1};
    const auto same = venkatraman(scores, scores, positive, {.replicates = 200}).value();
    EXPECT_EQ(same.distance, 0);
    EXPECT_EQ(same.p, 1);
    // Errors by rank: 1, 0, 1, 2 and 1, 2, 1, 2.
    EXPECT_EQ(venkatraman(scores, other, positive, {.replicates = 1})->distance, 2);
    EXPECT_FALSE(venkatraman(scores, other, std::vector<std::uint8_t>{1, 1, 1, 1}, {}));
}

TEST(Venkatraman, FindsCurvesOfOneAreaThatCrossAndIsTheSameForAnyNumberOfThreads)
{
    // The same area, .5: one score parts nothing, the other calls the extremes positive.
    Draws draws(5, 0);
    std::vector<double> flat, crossing;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 300; ++n) {
        positive.push_back(n % 2);
        flat.push_back(draws.normal());
        crossing.push_back(draws.normal() * (n % 2 ? 4 : 1));
    }
    const auto one = venkatraman(flat, crossing, positive, {.replicates = 500, .seed = 3, .threads = 1}).value();
    const auto two = venkatraman(flat, crossing, positive, {.replicates = 500, .seed = 3, .threads = 2}).value();
    EXPECT_LT(one.p, 0.02);
    EXPECT_EQ(one.p, two.p);
    int rejected = 0;
    for (std::uint64_t sample = 0; sample < 100; ++sample) {
        Draws each(6, sample);
        for (int n = 0; n < 60; ++n) {
            flat[std::size_t(n)] = each.normal() + n % 2;
            crossing[std::size_t(n)] = each.normal() + n % 2;
        }
        const std::span<const double> a(flat.data(), 60), b(crossing.data(), 60);
        rejected += venkatraman(a, b, std::span<const std::uint8_t>(positive.data(), 60), {.replicates = 99})->p < 0.1;
    }
    EXPECT_LT(rejected, 22); // 10 expected
}
