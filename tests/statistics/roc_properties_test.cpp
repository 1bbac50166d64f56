// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any scores: fast against naive, with all that makes sorting hard, and invariants.
#include "core/statistics/delong.h"
#include "core/statistics/jackknife.h"
#include "core/statistics/placements.h"
#include "tests/statistics/hard_sample.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

using namespace dsmt::statistics;
using dsmt::fixtures::HardSample;
using dsmt::fixtures::hardSample;

namespace {

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
        const HardSample sample =
            hardSample(seed, seed % 3 == 0 ? 2500 : 10 + seed * 7); // below and above the radix sort
        const Placements found = placementsOf(sample.scores, sample.positive).value();
        const Placements expected = naivePlacements(sample.scores, sample.positive);
        ASSERT_EQ(found.area, expected.area) << seed;
        ASSERT_EQ(found.positives, expected.positives) << seed;
        for (std::size_t n = 0; n < expected.negatives.size(); ++n)
            ASSERT_NEAR(found.negatives[n], expected.negatives[n], 1e-15) << seed;
    }
}

TEST(Placements, OfEverySmallSampleAreTheNaiveOnes)
{
    // One case, one class, all equal, neighbours, infinities, denormals: every sample of up to four cases.
    const double values[] = {-std::numeric_limits<double>::infinity(), 5e-324, 1, std::nextafter(1.0, 2.0)};
    for (std::size_t cases = 1; cases <= 4; ++cases)
        for (std::size_t labels = 0; labels < std::size_t(1) << cases; ++labels)
            for (std::size_t chosen = 0; chosen < std::size_t(1) << (2 * cases); ++chosen) {
                std::vector<double> scores;
                std::vector<std::uint8_t> positive;
                for (std::size_t n = 0; n < cases; ++n) {
                    scores.push_back(values[(chosen >> (2 * n)) & 3]);
                    positive.push_back((labels >> n) & 1);
                }
                const auto found = placementsOf(scores, positive);
                const auto area = delong(scores, positive);
                const bool isOneClass = labels == 0 || labels + 1 == std::size_t(1) << cases;
                ASSERT_EQ(found.has_value(), !isOneClass);
                ASSERT_EQ(area.has_value(), !isOneClass);
                if (isOneClass)
                    continue;
                const Placements expected = naivePlacements(scores, positive);
                ASSERT_EQ(found->area, expected.area);
                ASSERT_EQ(found->positives, expected.positives);
                ASSERT_EQ(found->negatives, expected.negatives);
                const auto positives = std::count(positive.begin(), positive.end(), 1);
                ASSERT_EQ(area->variance.has_value(), positives > 1 && positives + 1 < std::ptrdiff_t(cases));
            }
}

TEST(Placements, KeepTheirCasesWhenTheseAreReordered)
{
    const HardSample sample = hardSample(77, 3000);
    std::vector<std::size_t> order(sample.scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    Draws draws(3, 0);
    for (std::size_t n = order.size() - 1; n > 0; --n)
        std::swap(order[n], order[draws.below(std::uint32_t(n + 1))]);
    HardSample moved;
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
    const HardSample sample = hardSample(5, 400);
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
    const HardSample tame = hardSample(6, 300);
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
    const HardSample sample = hardSample(9, 60);
    const auto left = areasWithoutEach(placementsOf(sample.scores, sample.positive).value());
    std::size_t positives = 0;
    for (const auto p : sample.positive)
        positives += p;
    std::size_t nextPositive = 0, nextNegative = positives;
    for (std::size_t n = 0; n < sample.scores.size(); ++n) {
        HardSample less = sample;
        less.scores.erase(less.scores.begin() + std::ptrdiff_t(n));
        less.positive.erase(less.positive.begin() + std::ptrdiff_t(n));
        const double expected = naivePlacements(less.scores, less.positive).area;
        EXPECT_NEAR(left.at(sample.positive[n] ? nextPositive++ : nextNegative++), expected, 1e-14);
    }
}
