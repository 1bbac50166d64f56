// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any scores: fast against naive, with all that makes sorting hard, and invariants.
#include "core/statistics/binormal_curve.h"
#include "core/statistics/clustered_area.h"
#include "core/statistics/delong.h"
#include "core/statistics/draws.h"
#include "core/statistics/jackknife.h"
#include "core/statistics/margin_tests.h"
#include "core/statistics/mean_curve.h"
#include "core/statistics/operating_points.h"
#include "core/statistics/partial_area.h"
#include "core/statistics/placements.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/statistics/roc_hull.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>

using namespace dsmt::statistics;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Sample {
    std::vector<double> scores, other;
    std::vector<std::uint8_t> positive;
};

/// Ties, neighbours one bit apart, denormals, both zeros, infinities.
Sample hardSample(std::uint64_t seed, std::size_t cases)
{
    Draws draws(seed, 0);
    Sample sample;
    const double one = 1, next = std::nextafter(1.0, 2.0);
    const std::vector<double> hard{0.0,    -0.0,      one,       next, std::nextafter(next, 2.0),
                                   5e-324, 1e-308,    -5e-324,   -1.0, 1e300,
                                   -1e300, kInfinity, -kInfinity};
    const auto score = [&] {
        return draws.uniform() < 0.5 ? hard[draws.below(std::uint32_t(hard.size()))]
                                     : std::round(4 * draws.normal()) / 4;
    };
    for (std::size_t n = 0; n < cases; ++n) {
        sample.positive.push_back(draws.uniform() < 0.4);
        sample.scores.push_back(score());
        sample.other.push_back(score());
    }
    sample.positive[0] = 0;
    sample.positive[1] = 1;
    return sample;
}

double won(double positive, double negative)
{
    return positive > negative ? 1 : positive == negative ? 0.5 : 0;
}

Placements naivePlacements(const std::vector<double>& scores, const std::vector<std::uint8_t>& positive)
{
    Placements result;
    double pairs = 0;
    for (std::size_t n = 0; n < scores.size(); ++n) {
        double sum = 0, count = 0;
        for (std::size_t k = 0; k < scores.size(); ++k) {
            if (positive[k] == positive[n])
                continue;
            sum += positive[n] ? won(scores[n], scores[k]) : won(scores[k], scores[n]);
            ++count;
        }
        (positive[n] ? result.positives : result.negatives).push_back(sum / count);
        if (positive[n]) {
            result.area += sum;
            pairs += count;
        }
    }
    result.area /= pairs;
    return result;
}

} // namespace

TEST(Placements, AreTheNaiveOnesForScoresThatAreHardToSort)
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Sample sample = hardSample(seed, seed % 3 == 0 ? 2500 : 10 + seed * 7); // below and above the radix sort
        const Placements found = placementsOf(sample.scores, sample.positive).value();
        const Placements expected = naivePlacements(sample.scores, sample.positive);
        ASSERT_EQ(found.area, expected.area) << seed;
        ASSERT_EQ(found.positives, expected.positives) << seed;
        for (std::size_t n = 0; n < expected.negatives.size(); ++n)
            ASSERT_NEAR(found.negatives[n], expected.negatives[n], 1e-15) << seed;
    }
}

TEST(Placements, KeepTheirCasesWhenTheseAreReordered)
{
    const Sample sample = hardSample(77, 3000);
    std::vector<std::size_t> order(sample.scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    Draws draws(3, 0);
    for (std::size_t n = order.size() - 1; n > 0; --n)
        std::swap(order[n], order[draws.below(std::uint32_t(n + 1))]);
    Sample moved;
    for (const std::size_t n : order) {
        moved.scores.push_back(sample.scores[n]);
        moved.other.push_back(sample.other[n]);
        moved.positive.push_back(sample.positive[n]);
    }
    const AreaDifference a = delongPaired(sample.scores, sample.other, sample.positive).value();
    const AreaDifference b = delongPaired(moved.scores, moved.other, moved.positive).value();
    EXPECT_EQ(a.difference, b.difference);
    EXPECT_NEAR(*a.z, *b.z, 1e-9);
}

TEST(DelongInvariants, MonotoneScalesClassesAndOrderOfCurves)
{
    const Sample sample = hardSample(5, 400);
    const AreaDifference plain = delongPaired(sample.scores, sample.other, sample.positive).value();
    const AreaDifference swapped = delongPaired(sample.other, sample.scores, sample.positive).value();
    EXPECT_NEAR(*swapped.z, -*plain.z, 1e-12);
    EXPECT_NEAR(*swapped.p, *plain.p, 1e-14);
    std::vector<double> turned, turnedOther;
    std::vector<std::uint8_t> classes;
    for (std::size_t n = 0; n < sample.scores.size(); ++n) {
        turned.push_back(-sample.scores[n]);
        turnedOther.push_back(-sample.other[n]);
        classes.push_back(!sample.positive[n]);
    }
    const AreaDifference other = delongPaired(turned, turnedOther, classes).value();
    EXPECT_NEAR(other.difference, plain.difference, 1e-14);
    EXPECT_NEAR(*other.z, *plain.z, 1e-10);
    const Sample tame = hardSample(6, 300);
    std::vector<double> finite, exponential;
    for (const double score : tame.scores) {
        finite.push_back(std::round(std::clamp(score, -8.0, 8.0)));
        exponential.push_back(std::exp(finite.back()));
    }
    const AreaUnderRoc one = delong(finite, tame.positive).value(), two = delong(exponential, tame.positive).value();
    EXPECT_EQ(one.area, two.area);
    EXPECT_EQ(*one.variance, *two.variance);
}

TEST(DelongUnpaired, AddsVariancesUnderStudentsLaw)
{
    const std::vector<double> a{1, 2, 3, 2.5, 4, 5}, b{1, 4, 2, 3, 5, 2};
    const std::vector<std::uint8_t> truth{0, 0, 0, 1, 1, 1};
    const AreaDifference found = delongUnpaired(a, truth, b, truth).value();
    const double va = *delong(a, truth)->variance, vb = *delong(b, truth)->variance;
    EXPECT_DOUBLE_EQ(*found.variance, va + vb);
    EXPECT_DOUBLE_EQ(*found.df, (va + vb) * (va + vb) / ((va * va + vb * vb) / 5));
    EXPECT_FALSE(delongUnpaired(a, truth, b, std::vector<std::uint8_t>(6, 1)));
}

TEST(Jackknife, LeavesOutEachCaseAsIfItWereNotThere)
{
    const Sample sample = hardSample(9, 60);
    const auto left = areasWithoutEach(placementsOf(sample.scores, sample.positive).value());
    std::size_t positives = 0;
    for (const auto p : sample.positive)
        positives += p;
    std::size_t nextPositive = 0, nextNegative = positives;
    for (std::size_t n = 0; n < sample.scores.size(); ++n) {
        Sample less = sample;
        less.scores.erase(less.scores.begin() + std::ptrdiff_t(n));
        less.positive.erase(less.positive.begin() + std::ptrdiff_t(n));
        const double expected = naivePlacements(less.scores, less.positive).area;
        EXPECT_NEAR(left.at(sample.positive[n] ? nextPositive++ : nextNegative++), expected, 1e-14);
    }
}

TEST(ClusteredArea, IsDelongsWithOneCaseAPatientAndWiderWithCopies)
{
    Sample sample = hardSample(12, 200);
    std::vector<std::uint32_t> own(sample.scores.size());
    std::iota(own.begin(), own.end(), 0u);
    const AreaUnderRoc plain = delong(sample.scores, sample.positive).value();
    EXPECT_NEAR(*clusteredArea(sample.scores, sample.positive, own)->variance / *plain.variance, 1, 1e-12);
    // Each case three times under one patient tells no more than once.
    std::vector<double> scores, other;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> patients;
    for (std::uint32_t n = 0; n < own.size(); ++n)
        for (int copy = 0; copy < 3; ++copy) {
            scores.push_back(sample.scores[n]);
            other.push_back(sample.other[n]);
            positive.push_back(sample.positive[n]);
            patients.push_back(n);
        }
    EXPECT_NEAR(*clusteredArea(scores, positive, patients)->variance / *plain.variance, 1, 1e-12);
    EXPECT_LT(*delong(scores, positive)->variance, *plain.variance / 2);
    EXPECT_NEAR(*clusteredDifference(scores, other, positive, patients)->z,
                *delongPaired(sample.scores, sample.other, sample.positive)->z, 1e-9);
}

TEST(Bootstrap, IsTheSameForAnyNumberOfThreadsAndDiffersBySeed)
{
    const Sample sample = hardSample(21, 150);
    const auto drawn = [&](int threads, std::uint64_t seed) {
        return bootstrapArea(sample.scores, sample.positive, {.replicates = 500, .seed = seed, .threads = threads})
            .value();
    };
    const BootstrapEstimate one = drawn(1, 4), three = drawn(3, 4), other = drawn(1, 5);
    EXPECT_EQ(one.standardError, three.standardError);
    EXPECT_EQ(one.percentile.lower, three.percentile.lower);
    EXPECT_EQ(one.bca->upper, three.bca->upper);
    EXPECT_NE(one.standardError, other.standardError);
    EXPECT_NEAR(one.standardError / std::sqrt(*delong(sample.scores, sample.positive)->variance), 1, 0.15);
}

TEST(Bootstrap, DrawsWholePatients)
{
    // Two nodules a patient with the same score: the error is that of half as many cases.
    Sample sample = hardSample(31, 120);
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> patients;
    for (std::uint32_t n = 0; n < 120; ++n)
        for (int copy = 0; copy < 2; ++copy) {
            scores.push_back(sample.scores[n]);
            positive.push_back(sample.positive[n]);
            patients.push_back(n);
        }
    const BootstrapPlan plan{.replicates = 1000, .seed = 3};
    const auto byCase = bootstrapArea(scores, positive, plan).value();
    const auto byPatient = bootstrapArea(scores, positive, plan, patients).value();
    EXPECT_NEAR(byPatient.standardError / byCase.standardError, std::sqrt(2.0), 0.15);
}

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
    const Sample sample = hardSample(41, 90);
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
    const Sample sample = hardSample(51, 120);
    const auto curve = rocCurve(sample.scores, sample.positive);
    const auto hull = rocHull(curve);
    EXPECT_GE(areaUnder(hull), areaUnder(curve));
    EXPECT_NEAR(areaUnder(curve), delong(sample.scores, sample.positive)->area, 1e-14);
    double before = kInfinity;
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
        const Sample sample = hardSample(seed, 50 + seed);
        curves.push_back(rocCurve(sample.scores, sample.positive));
        mean += areaUnder(curves.back()) / 3;
    }
    EXPECT_NEAR(areaUnder(meanCurve(curves)), mean, 1e-14);
}
