// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement, calls and planning: small examples by hand and what holds for any ratings.
#include "core/statistics/bland_altman.h"
#include "core/statistics/calibration_measures.h"
#include "core/statistics/correlation.h"
#include "core/statistics/decision_curve.h"
#include "core/statistics/diagnostic_measures.h"
#include "core/statistics/draws.h"
#include "core/statistics/icc.h"
#include "core/statistics/kappa.h"
#include "core/statistics/mcnemar.h"
#include "core/statistics/paired_tests.h"
#include "core/statistics/published_share.h"
#include "core/statistics/recalibrators.h"
#include "core/statistics/two_score_power.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::statistics;

TEST(Kappa, OfTheTableOfFleissCohenAndEverittIsTheirs)
{
    // Fleiss, Cohen & Everitt 1969, table 1: shares of 200 cases; kappa .429, weighted with their weights not used
    // here.
    const RatingTable table{{1, 2, 3}, {106, 10, 4, 22, 28, 10, 2, 12, 6}, 200};
    const Kappa found = cohenKappa(table).value();
    EXPECT_NEAR(found.kappa, 0.429, 5e-4);
    EXPECT_NEAR(*found.error, 0.054, 1e-3);
}

TEST(Kappa, WeightsDoNotMatterForTwoCategories)
{
    const RatingTable table{{0, 1}, {20, 5, 10, 15}, 50};
    EXPECT_DOUBLE_EQ(cohenKappa(table)->kappa, 0.4);
    EXPECT_DOUBLE_EQ(cohenKappa(table, KappaWeights::Quadratic)->kappa, 0.4);
    EXPECT_DOUBLE_EQ(*specificAgreement(table).positive, 30.0 / 45);
    EXPECT_DOUBLE_EQ(*specificAgreement(table).negative, 40.0 / 55);
}

TEST(Kappa, IsNothingWhereChanceExplainsAll)
{
    EXPECT_FALSE(cohenKappa(RatingTable{{1}, {9}, 9}));
    EXPECT_FALSE(cohenKappa(ratingTable({}, {})));
    const Kappa perfect = cohenKappa(RatingTable{{0, 1}, {4, 0, 0, 6}, 10}).value();
    EXPECT_EQ(perfect.kappa, 1);
    EXPECT_FALSE(perfect.interval);
}

TEST(GwetAc1, OfTwoRatersIsKnownByHand)
{
    // 100 cases, 90 both no, 2 both yes, 8 apart: agreement .92; share of yes .06, chance 2 * .06 * .94 = .1128.
    Ratings ratings{100, 2, {}};
    for (int n = 0; n < 100; ++n) {
        ratings.values.push_back(n < 2 || (n >= 2 && n < 6));
        ratings.values.push_back(n < 2 || (n >= 6 && n < 10));
    }
    const CategoryAgreement found = gwetAc1(ratings).value();
    EXPECT_NEAR(found.value, (0.92 - 0.1128) / (1 - 0.1128), 1e-14);
    EXPECT_GT(found.value, fleissKappa(ratings)->overall.value + 0.4); // kappa's paradox
    EXPECT_TRUE(found.interval);
    EXPECT_FALSE(gwetAc1(Ratings{3, 2, {1, 1, 1, 1, 1, 1}}));
}

TEST(IntraclassCorrelation, OfShroutAndFleissIsTheirs)
{
    // Shrout & Fleiss 1979, table 2: six targets, four judges.
    const Ratings ratings{6, 4, {9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7}};
    const auto found = intraclassCorrelations(ratings).value();
    const double expected[] = {.17, .29, .71, .44, .62, .91};
    for (std::size_t n = 0; n < 6; ++n)
        EXPECT_NEAR(found.values[n].value, expected[n], 5.1e-3) << found.values[n].name;
    EXPECT_FALSE(intraclassCorrelations(Ratings{2, 2, {1, 1, 2, 2}}));
}

TEST(LimitsOfAgreement, AreMeanAndDeviationsOfDifferences)
{
    const std::vector<double> a{10, 12, 15, 11, 14}, b{9, 13, 13, 11, 12};
    const LimitsOfAgreement found = limitsOfAgreement(a, b).value(); // differences 1, -1, 2, 0, 2
    EXPECT_DOUBLE_EQ(found.bias, 0.8);
    EXPECT_NEAR(found.sd, std::sqrt(1.7), 1e-14);
    EXPECT_NEAR(found.upper, 0.8 + 1.959963984540054 * std::sqrt(1.7), 1e-12);
    EXPECT_NEAR(found.biasInterval.upper - found.bias, 2.7764451051977987 * std::sqrt(1.7 / 5), 1e-9);
    EXPECT_FALSE(limitsOfAgreement(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
    const Interval ends = concordanceInterval(a, b).value();
    EXPECT_LT(ends.lower, *concordanceCorrelation(a, b));
    EXPECT_GT(ends.upper, *concordanceCorrelation(a, b));
}

TEST(PairedTests, OfSmallSamplesAreKnownByHand)
{
    const std::vector<double> a{5, 7, 9, 6}, b{3, 6, 6, 6};
    const PairedT t = pairedT(a, b).value(); // differences 2, 1, 3, 0: mean 1.5, variance 5 / 3
    EXPECT_NEAR(t.t, 1.5 / std::sqrt(5.0 / 3 / 4), 1e-12);
    EXPECT_NEAR(t.p, 0.10273, 1e-5); // of Student's law with 3 degrees of freedom
    const SignedRank ranks = signedRank(a, b).value();
    EXPECT_EQ(ranks.v, 6);
    EXPECT_EQ(ranks.pairs, 3u);
    EXPECT_FALSE(pairedT(a, a));
    EXPECT_FALSE(signedRank(b, b));
    const PairedT log = pairedLogT(std::vector<double>{2, 4, 9}, std::vector<double>{1, 2, 3}).value();
    EXPECT_NEAR(std::exp(log.difference), std::cbrt(12.0), 1e-12); // ratios 2, 2, 3
}

TEST(McNemar, OfEqualDisagreementSaysNothing)
{
    const McNemar even = mcnemar({10, 4, 4, 2}).value();
    EXPECT_EQ(even.exactP, 1);
    EXPECT_EQ(even.midP, 1);
    const McNemar none = mcnemar({10, 0, 0, 2}).value();
    EXPECT_EQ(none.exactP, 1);
    EXPECT_FALSE(none.p);
    EXPECT_FALSE(none.oddsRatioInterval);
    EXPECT_FALSE(mcnemar({}));
    const McNemar one = mcnemar({63, 9, 0, 15}).value();
    EXPECT_DOUBLE_EQ(one.exactP, 2 * std::pow(0.5, 9));
    EXPECT_FALSE(one.oddsRatio);
}

TEST(McNemarPower, IsTheShareOfSimulatedTablesThatReject)
{
    const McNemarPlan plan{.firstOnly = 0.2, .secondOnly = 0.08};
    Draws draws(5, 0);
    int rejected = 0;
    constexpr int kTables = 20000;
    for (int n = 0; n < kTables; ++n) {
        std::size_t b = 0, c = 0;
        for (int place = 0; place < 80; ++place) {
            const double u = draws.uniform();
            b += u < 0.2;
            c += u >= 0.2 && u < 0.28;
        }
        rejected += mcnemar({0, b, c, 80 - b - c})->exactP <= 0.05;
    }
    EXPECT_NEAR(mcnemarPower(plan, 80), double(rejected) / kTables, 0.012);
    EXPECT_GT(mcnemarPower({.firstOnly = 0.2, .secondOnly = 0.08, .midP = true}, 80), mcnemarPower(plan, 80));
    const std::size_t cases = casesForMcnemar(plan, 0.8).value();
    EXPECT_GE(mcnemarPower(plan, cases), 0.8);
    EXPECT_LT(mcnemarPower(plan, cases * 8 / 10), 0.8);
    EXPECT_FALSE(casesForMcnemar({.firstOnly = 0.1, .secondOnly = 0.1}, 0.8));
}

TEST(AreaDifferencePower, GrowsWithCasesAndCorrelation)
{
    const AreaPlan plan{.first = .902, .second = .851, .correlation = .5, .positiveShare = .6};
    const std::size_t cases = casesForAreaDifference(plan, .8).value();
    EXPECT_GE(*areaDifferencePower(plan, cases), .8);
    EXPECT_LT(*areaDifferencePower(plan, cases - 3), .8);
    EXPECT_LT(*areaDifferencePower(plan, 87), .4);
    AreaPlan close = plan;
    close.correlation = .8;
    EXPECT_LT(*casesForAreaDifference(close, .8), cases);
    EXPECT_FALSE(casesForAreaDifference({.first = .8, .second = .8}, .8));
}

TEST(PublishedShare, KnowsWhichCountsRoundToIt)
{
    const auto share = publishedShare("82.76 %").value();
    EXPECT_EQ(countsFor(share, 87), (std::vector<Proportion>{{72, 87}}));
    EXPECT_TRUE(countsFor(publishedShare("77.56%").value(), 274).empty()); // 212 / 274 = 77.37, 213 / 274 = 77.74
    EXPECT_EQ(nearestCount(publishedShare("77.56%").value(), 274), (Proportion{213, 274}));
    EXPECT_EQ(countsFor(publishedShare("50%").value(), 2), (std::vector<Proportion>{{1, 2}}));
    EXPECT_EQ(countsFor(publishedShare(".5").value(), 4).size(), 1u);
    EXPECT_EQ(publishedShare("0.8276")->value, publishedShare("82.76")->value);
    EXPECT_FALSE(publishedShare("about 80"));
    EXPECT_FALSE(publishedShare("120%"));
    EXPECT_EQ(sizesFor(share, 80, 90), (std::vector<std::size_t>{87}));
}

TEST(Calibration, BrierIsItsPartsAndLossesAreLeastAtTheirMaps)
{
    Draws draws(3, 0);
    std::vector<double> p;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 400; ++n) {
        p.push_back(std::round(20 * draws.uniform()) / 20);
        positive.push_back(draws.uniform() < 0.2 + 0.6 * p.back());
    }
    const BrierParts parts = brierParts(p, positive).value();
    EXPECT_NEAR(parts.reliability - parts.resolution + parts.uncertainty, *brierScore(p, positive), 1e-14);
    const double t = temperature(p, positive).value();
    EXPECT_GT(t, 1); // too extreme
    const auto lossAt = [&](double temperature) {
        std::vector<double> scaled;
        for (const double each : p)
            scaled.push_back(atTemperature(each, temperature));
        return *logLoss(scaled, positive);
    };
    EXPECT_LT(lossAt(t), lossAt(t * 1.01));
    EXPECT_LT(lossAt(t), lossAt(t / 1.01));
    const IsotonicMap isotonic = isotonicMap(p, positive).value();
    EXPECT_TRUE(std::is_sorted(isotonic.y.begin(), isotonic.y.end()));
    EXPECT_FALSE(temperature(std::vector{0.2, 0.8}, std::vector<std::uint8_t>{0, 1}));
    EXPECT_FALSE(plattScaling(std::vector{0.2, 0.8}, std::vector<std::uint8_t>{0, 1}, false));
    EXPECT_TRUE(plattScaling(std::vector{0.2, 0.8}, std::vector<std::uint8_t>{0, 1}));
    EXPECT_FALSE(hosmerLemeshow(std::vector{0.5, 0.5}, std::vector<std::uint8_t>{0, 1}));
    EXPECT_FALSE(brierParts({}, {}));
}

TEST(DecisionCurve, OfNobodyAndEverybodyIsTheirs)
{
    const std::vector<double> p{0.1, 0.4, 0.6, 0.9}, thresholds{0.05, 0.5, 0.95};
    const std::vector<std::uint8_t> positive{0, 1, 0, 1};
    const auto curve = decisionCurve(p, positive, thresholds);
    EXPECT_DOUBLE_EQ(curve[0].benefit, curve[0].ofAll);
    EXPECT_DOUBLE_EQ(curve[1].benefit, 0.25 - 0.25);
    EXPECT_EQ(curve[2].benefit, 0);
    EXPECT_TRUE(decisionCurve({}, {}, thresholds).empty());
}

TEST(DiagnosticMeasures, AreNothingWhereTheyWouldDivideByZero)
{
    const DiagnosticMeasures none = diagnosticMeasures({5, 0, 0, 0});
    EXPECT_FALSE(none.balancedAccuracy);
    EXPECT_FALSE(none.matthews);
    EXPECT_FALSE(none.positiveRatio);
    const DiagnosticMeasures some = diagnosticMeasures({8, 2, 18, 2});
    EXPECT_NEAR(*some.positiveRatio, 0.8 / 0.1, 1e-12);
    EXPECT_NEAR(*some.negativeRatio, 0.2 / 0.9, 1e-12);
    EXPECT_NEAR(*some.matthews, (8.0 * 18 - 4) / std::sqrt(10.0 * 10 * 20 * 20), 1e-12);
    EXPECT_FALSE(precisionRecall(std::vector{0.1}, std::vector<std::uint8_t>{0}));
}
