// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/confusion.h"

#include "tests/statistics/oracle.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;

TEST(Confusion, CountsAScoreAtTheThresholdAsPositive)
{
    const std::vector<double> scores{0.2, 0.5, 0.7, 0.5, 0.4, 0.9};
    const std::vector<std::uint8_t> positive{0, 0, 0, 1, 1, 1};
    const Confusion confusion = confusionAt(0.5, scores, positive);
    EXPECT_EQ(confusion, (Confusion{2, 2, 1, 1}));
    EXPECT_EQ(confusion.accuracy(), (Proportion{3, 6}));
    EXPECT_EQ(confusion.sensitivity(), (Proportion{2, 3}));
    EXPECT_EQ(confusion.specificity(), (Proportion{1, 3}));
    EXPECT_EQ(confusion.positivePredictiveValue(), (Proportion{2, 4}));
    EXPECT_EQ(confusion.negativePredictiveValue(), (Proportion{1, 2}));
    EXPECT_DOUBLE_EQ(confusion.f1().value(), 4.0 / 7);
}

TEST(Confusion, LeavesUndefinedWhatDividesByNone)
{
    const Confusion negatives = confusionAt(0.5, std::vector{0.1, 0.2}, std::vector<std::uint8_t>{0, 0});
    EXPECT_FALSE(negatives.sensitivity().value());
    EXPECT_FALSE(negatives.positivePredictiveValue().value());
    EXPECT_FALSE(negatives.f1());
    EXPECT_EQ(negatives.specificity().value(), 1);
    EXPECT_FALSE(Confusion{}.accuracy().value());
}

TEST(ConfusionOracle, AgreesWithScikitLearn)
{
    const auto file = fixtures::oracleFile("calibration_py.json");
    DSMT_REQUIRE_SHARED(file);
    const auto scores = fixtures::oracleColumn("asah_probs.csv", "p", "split", "test");
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah_probs.csv", "outcome", "split", "test"));
    const auto expected = fixtures::oracle("calibration_py.json").at("binary_test_cut0.5");
    const Confusion confusion = confusionAt(0.5, scores, positive);
    const auto table = expected.at("confusion");
    EXPECT_EQ(confusion, (Confusion{table[1][1], table[0][1], table[0][0], table[1][0]}));
    EXPECT_NEAR(*confusion.accuracy().value(), expected.at("accuracy").get<double>(), 1e-12);
    EXPECT_NEAR(*confusion.f1(), expected.at("f1").get<double>(), 1e-12);
}
