// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/calibration.h"

#include "tests/statistics/oracle.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::statistics;

namespace {

using Labels = std::vector<std::uint8_t>;

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace

TEST(Brier, OfThreeCasesIsKnown)
{
    EXPECT_NEAR(brierScore(std::vector{0.5, 0.9, 0.2}, Labels{1, 1, 0}).value(), (0.25 + 0.01 + 0.04) / 3, 1e-15);
    EXPECT_FALSE(brierScore({}, {}));
}

TEST(Recalibrate, FindsHowLogitsWereDistorted)
{
    // Outcomes follow p; what is judged is 0.4 + 2 logit(p), so that the truth is logit P = -0.2 + 0.5 logit.
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<double> shown;
    Labels positive;
    for (int n = 0; n < 40000; ++n) {
        const double logit = 1.5 * normal(random);
        positive.push_back(uniform(random) < sigmoid(logit));
        shown.push_back(sigmoid(0.4 + 2 * logit));
    }
    const Recalibration found = recalibrate(shown, positive).value();
    EXPECT_NEAR(found.slope.value(), 0.5, 3 * found.slopeError.value());
    EXPECT_NEAR(found.interceptAtSlope.value(), -0.2, 0.04);
    EXPECT_LT(*found.slopeError, 0.02);
}

TEST(Recalibrate, LeavesTheSlopeOpenWhereClassesDoNotOverlap)
{
    const auto apart = recalibrate(std::vector{0.1, 0.3, 0.3, 0.7}, Labels{0, 0, 1, 1});
    ASSERT_TRUE(apart);
    EXPECT_FALSE(apart->slope);
    EXPECT_TRUE(std::isfinite(apart->intercept));
    EXPECT_FALSE(recalibrate(std::vector{0.5, 0.5, 0.5}, Labels{0, 1, 1})->slope);
    EXPECT_FALSE(recalibrate(std::vector{0.1, 0.9}, Labels{1, 1}));
    // Calibration in the large of one probability is what is missing to the share that happened.
    EXPECT_NEAR(recalibrate(std::vector{0.5, 0.5, 0.5, 0.5}, Labels{0, 1, 1, 1})->intercept, std::log(3.0), 1e-9);
}

TEST(Recalibrate, BearsCertainty)
{
    const auto certain = recalibrate(std::vector{0.0, 1.0, 1.0, 0.0, 0.4}, Labels{0, 1, 0, 1, 1});
    ASSERT_TRUE(certain && certain->slope);
    EXPECT_TRUE(std::isfinite(*certain->slope));
}

TEST(ReliabilityBins, HoldEachCaseOnce)
{
    const std::vector<double> p{0, 0.1, 0.19, 0.2, 0.55, 1};
    const auto bins = reliabilityBins(p, Labels{0, 1, 0, 1, 1, 1}, 5, Binning::EqualWidth);
    ASSERT_EQ(bins.size(), 4u);
    EXPECT_EQ(bins[0].observed, (Proportion{1, 3}));
    EXPECT_NEAR(bins[0].meanProbability, 0.29 / 3, 1e-15);
    EXPECT_EQ(bins[1].observed, (Proportion{1, 1})); // 0.2 begins its bin
    EXPECT_EQ(bins[3].observed, (Proportion{1, 1})); // 1 belongs to the last
    EXPECT_EQ(bins[3].upper, 1);
    EXPECT_NEAR(bins[0].interval.upper, wilsonInterval({1, 3})->upper, 1e-15);
    EXPECT_NEAR(*expectedCalibrationError(bins),
                (3 * std::abs(0.29 / 3 - 1.0 / 3) + std::abs(0.2 - 1) + std::abs(0.55 - 1) + 0) / 6, 1e-15);
    EXPECT_TRUE(reliabilityBins({}, {}, 5, Binning::EqualCount).empty());
    EXPECT_FALSE(expectedCalibrationError({}));
}

TEST(ReliabilityBins, OfEqualCountPutTiesTogether)
{
    const std::vector<double> p{0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9};
    const auto bins = reliabilityBins(p, Labels(8, 1), 4, Binning::EqualCount);
    std::size_t cases = 0;
    for (const ReliabilityBin& bin : bins)
        cases += bin.observed.of;
    EXPECT_EQ(cases, 8u);
    ASSERT_EQ(bins.size(), 2u); // ranks 0 and 1 to 6 begin in the first bin, 7 in the last
    EXPECT_EQ(bins[0].observed.of, 7u);
    EXPECT_EQ(bins[0].lower, 0.1);
    EXPECT_EQ(bins[0].upper, 0.5);
}

TEST(CalibrationOracle, AgreesWithR)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("calibration_r.json"));
    const auto expected = fixtures::oracle("calibration_r.json").at("metrics");
    for (const std::string part : {"train", "test", "all"}) {
        const bool isAll = part == "all";
        const auto p = fixtures::oracleColumn("asah_probs.csv", "p", isAll ? "" : "split", part);
        const auto positive =
            fixtures::asLabels(fixtures::oracleColumn("asah_probs.csv", "outcome", isAll ? "" : "split", part));
        const auto& m = expected.at(part);
        EXPECT_NEAR(*brierScore(p, positive), m.at("brier").get<double>(), 1e-9) << part;
        const Recalibration recalibration = recalibrate(p, positive).value();
        // The table's probabilities have 12 digits, those in R had all.
        EXPECT_NEAR(recalibration.slope.value(), m.at("calib_slope").get<double>(), 1e-8) << part;
        // R takes the information one step before the maximum.
        EXPECT_NEAR(recalibration.slopeError.value(), m.at("calib_slope_se").get<double>(), 1e-5) << part;
        EXPECT_NEAR(recalibration.interceptAtSlope.value(), m.at("calib_intercept_joint").get<double>(), 1e-8) << part;
        EXPECT_NEAR(recalibration.intercept, m.at("calib_in_the_large").get<double>(), 1e-8) << part;
        EXPECT_NEAR(recalibration.interceptError, m.at("calib_in_the_large_se").get<double>(), 1e-5) << part;
        const std::tuple<const char*, int, Binning> binnings[]{{"ece_10_equal_width", 10, Binning::EqualWidth},
                                                               {"ece_5_equal_width", 5, Binning::EqualWidth},
                                                               {"ece_10_equal_mass", 10, Binning::EqualCount}};
        for (const auto& [key, count, binning] : binnings) {
            const auto bins = reliabilityBins(p, positive, count, binning);
            EXPECT_NEAR(*expectedCalibrationError(bins), m.at(key).at("ece").get<double>(), 1e-9) << part << key;
            const auto& expectedBins = m.at(key).at("bins");
            ASSERT_EQ(bins.size(), expectedBins.size()) << part << key;
            for (std::size_t n = 0; n < bins.size(); ++n) {
                EXPECT_EQ(bins[n].observed.of, expectedBins[n].at("n").get<std::size_t>()) << part << key << n;
                EXPECT_NEAR(bins[n].meanProbability, expectedBins[n].at("mean_p").get<double>(), 1e-9);
                EXPECT_NEAR(*bins[n].observed.value(), expectedBins[n].at("obs").get<double>(), 1e-9);
            }
        }
    }
}

TEST(CalibrationOracle, AgreesWithScikitLearn)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("calibration_py.json"));
    const auto expected = fixtures::oracle("calibration_py.json");
    const auto p = fixtures::oracleColumn("asah_probs.csv", "p");
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah_probs.csv", "outcome"));
    EXPECT_NEAR(*brierScore(p, positive), expected.at("brier_all").at("raw").get<double>(), 1e-12);
    EXPECT_NEAR(*expectedCalibrationError(reliabilityBins(p, positive, 10, Binning::EqualWidth)),
                expected.at("ece10_all").at("raw").get<double>(), 1e-12);
    const auto& platt = expected.at("platt_plain_logistic"); // p = 1 / (1 + exp(A logit + B)), fitted on the test part
    const Recalibration fitted =
        recalibrate(fixtures::oracleColumn("asah_probs.csv", "p", "split", "test"),
                    fixtures::asLabels(fixtures::oracleColumn("asah_probs.csv", "outcome", "split", "test")))
            .value();
    EXPECT_NEAR(*fitted.slope, -platt.at("A").get<double>(), 1e-8);
    EXPECT_NEAR(*fitted.interceptAtSlope, -platt.at("B").get<double>(), 1e-8);
}
