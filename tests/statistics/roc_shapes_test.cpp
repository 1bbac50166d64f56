// SPDX-License-Identifier: GPL-3.0-or-later
// What is read off a curve: parts of its area, hull, smooth and mean curves, margins of differences.
#include "core/statistics/binormal_curve.h"
#include "core/statistics/delong.h"
#include "core/statistics/margin_tests.h"
#include "core/statistics/mean_curve.h"
#include "core/statistics/operating_points.h"
#include "core/statistics/partial_area.h"
#include "core/statistics/roc_hull.h"
#include "tests/statistics/hard_sample.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::statistics;
using dsmt::fixtures::HardSample;
using dsmt::fixtures::hardSample;

TEST(MarginTests, EquivalenceIsTheWorseOfTwoNonInferiorities)
{
    const Equivalence found = equivalence(0.01, 0.02, 0.05).value();
    EXPECT_DOUBLE_EQ(found.p, std::max(nonInferiority(0.01, 0.02, 0.05)->p, nonInferiority(-0.01, 0.02, 0.05)->p));
    EXPECT_EQ(found.p<0.05, found.interval.lower> - 0.05 && found.interval.upper < 0.05);
    EXPECT_FALSE(nonInferiority(0.1, std::nullopt, 0.05));
    EXPECT_FALSE(equivalence(0.1, 0.0, 0.05));
    EXPECT_NEAR(nonInferiority(0, 0.02, 0.05)->p, 0.00620966532577613, 1e-14); // 1 - Phi(2.5)
    EXPECT_NEAR(nonInferiority(0, 0.02, 0.05, 10.0)->p, 0.0157234222, 1e-9);   // Student's law
}

TEST(PartialArea, OfTheWholeRangeIsTheArea)
{
    const HardSample sample = hardSample(41, 90);
    const auto curve = rocCurve(sample.scores, sample.positive);
    const double area = delong(sample.scores, sample.positive)->area;
    EXPECT_NEAR(partialArea(curve, AreaAxis::Specificity, 0, 1)->area, area, 1e-14);
    EXPECT_NEAR(partialArea(curve, AreaAxis::Sensitivity, 0, 1)->area, area, 1e-14);
    const double parts = partialArea(curve, AreaAxis::Specificity, 0, 0.37)->area +
                         partialArea(curve, AreaAxis::Specificity, 0.37, 1)->area;
    EXPECT_NEAR(parts, area, 1e-14);
    EXPECT_FALSE(partialArea({}, AreaAxis::Specificity, 0.9, 1));
    const std::vector<double> perfect{1, 2, 3, 4};
    EXPECT_EQ(*partialArea(rocCurve(perfect, std::vector<std::uint8_t>{0, 0, 1, 1}), AreaAxis::Specificity, 0.9, 1)
                   ->standardized,
              1);
}

TEST(RocHull, LiesOverTheCurveAndIsConvex)
{
    const HardSample sample = hardSample(51, 120);
    const auto curve = rocCurve(sample.scores, sample.positive);
    const auto hull = rocHull(curve);
    EXPECT_GE(areaUnder(hull), areaUnder(curve));
    EXPECT_NEAR(areaUnder(curve), delong(sample.scores, sample.positive)->area, 1e-14);
    double before = dsmt::fixtures::kInfinity;
    for (std::size_t n = 1; n < hull.size(); ++n) {
        const double slope = (hull[n].truePositiveRate - hull[n - 1].truePositiveRate) /
                             (hull[n].falsePositiveRate - hull[n - 1].falsePositiveRate);
        EXPECT_LT(slope, before);
        before = slope;
    }
    // The point of Youden is a corner of the hull.
    const auto best = youdenPoint(curve).value();
    EXPECT_TRUE(std::any_of(hull.begin(), hull.end(), [&](const RocPoint& p) {
        return p.truePositiveRate == best.sensitivity && 1 - p.falsePositiveRate == best.specificity;
    }));
}

TEST(BinormalCurve, FindsTheLineThatScoresWereDrawnFrom)
{
    Draws draws(8, 0);
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 4000; ++n) {
        positive.push_back(n % 2);
        scores.push_back(n % 2 ? 1.5 + 1.25 * draws.normal() : draws.normal());
    }
    const BinormalCurve curve = binormalCurve(rocCurve(scores, positive)).value();
    EXPECT_NEAR(curve.a, 1.2, 0.06); // (1.5 - 0) / 1.25, 1 / 1.25
    EXPECT_NEAR(curve.b, 0.8, 0.04);
    EXPECT_FALSE(binormalCurve({}));
}

TEST(MeanCurve, HasTheMeanOfTheAreas)
{
    std::vector<std::vector<RocPoint>> curves;
    double mean = 0;
    for (const std::uint64_t seed : {61u, 62u, 63u}) {
        const HardSample sample = hardSample(seed, 50 + seed);
        curves.push_back(rocCurve(sample.scores, sample.positive));
        mean += areaUnder(curves.back()) / 3;
    }
    EXPECT_NEAR(areaUnder(meanCurve(curves)), mean, 1e-14);
}
