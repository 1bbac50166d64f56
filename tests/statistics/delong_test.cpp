// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/delong.h"

#include "tests/statistics/oracle.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::statistics;

namespace {

struct Naive {
    double first = 0, second = 0, varianceFirst = 0, varianceSecond = 0, covariance = 0;
};

/// Placements pair by pair, O(m n).
Naive naive(const std::vector<double>& a, const std::vector<double>& b, const std::vector<std::uint8_t>& positive)
{
    const auto won = [](double x, double y) { return x > y ? 1.0 : x == y ? 0.5 : 0.0; };
    std::vector<double> v10[2], v01[2];
    for (std::size_t i = 0; i < a.size(); ++i) {
        double sums[2]{}, count = 0;
        for (std::size_t j = 0; j < a.size(); ++j) {
            if (positive[j] == positive[i])
                continue;
            sums[0] += positive[i] ? won(a[i], a[j]) : won(a[j], a[i]);
            sums[1] += positive[i] ? won(b[i], b[j]) : won(b[j], b[i]);
            ++count;
        }
        for (const int score : {0, 1})
            (positive[i] ? v10 : v01)[score].push_back(sums[score] / count);
    }
    const auto mean = [](const std::vector<double>& v) {
        double sum = 0;
        for (const double x : v)
            sum += x;
        return sum / double(v.size());
    };
    const auto covariance = [&](const std::vector<double>& x, const std::vector<double>& y) {
        double sum = 0;
        for (std::size_t n = 0; n < x.size(); ++n)
            sum += (x[n] - mean(x)) * (y[n] - mean(y));
        return sum / double(x.size() - 1) / double(x.size());
    };
    return {mean(v10[0]), mean(v10[1]), covariance(v10[0], v10[0]) + covariance(v01[0], v01[0]),
            covariance(v10[1], v10[1]) + covariance(v01[1], v01[1]),
            covariance(v10[0], v10[1]) + covariance(v01[0], v01[1])};
}

} // namespace

TEST(Delong, OfFourCasesIsKnownByHand)
{
    // Positives .35 and .8 beat 1 and 2 of the 2 negatives: V10 = .5, 1; negatives .1 and .4 lose to 2 and 1.
    const AreaUnderRoc area = delong(std::vector{0.1, 0.4, 0.35, 0.8}, std::vector<std::uint8_t>{0, 0, 1, 1}).value();
    EXPECT_DOUBLE_EQ(area.area, 0.75);
    EXPECT_DOUBLE_EQ(area.variance.value(), 0.125);
    EXPECT_EQ(area.positives, 2u);
    const Interval interval = delongInterval(area).value();
    EXPECT_NEAR(interval.lower, 0.75 - 1.959963984540054 * std::sqrt(0.125), 1e-12);
    EXPECT_EQ(interval.upper, 1);
}

TEST(Delong, AgreesWithPlacementsPairByPair)
{
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    for (const double step : {0.0, 0.5}) { // 0.5: with ties
        std::vector<double> a, b;
        std::vector<std::uint8_t> positive;
        for (int n = 0; n < 300; ++n) {
            positive.push_back(n % 3 == 0);
            const double shared = normal(random) + (positive.back() ? 1 : 0);
            a.push_back(shared + normal(random));
            b.push_back(shared + 0.5 * normal(random));
            if (step > 0)
                for (double* score : {&a.back(), &b.back()})
                    *score = step * std::round(*score / step);
        }
        const Naive expected = naive(a, b, positive);
        const AreaDifference found = delongPaired(a, b, positive).value();
        EXPECT_NEAR(found.first.area, expected.first, 1e-13);
        EXPECT_NEAR(found.second.area, expected.second, 1e-13);
        EXPECT_NEAR(*found.first.variance / expected.varianceFirst, 1, 1e-10);
        EXPECT_NEAR(*found.second.variance / expected.varianceSecond, 1, 1e-10);
        EXPECT_NEAR(*found.covariance / expected.covariance, 1, 1e-10);
        const double z = (expected.first - expected.second) /
                         std::sqrt(expected.varianceFirst + expected.varianceSecond - 2 * expected.covariance);
        EXPECT_NEAR(found.z.value(), z, 1e-9);
    }
}

TEST(Delong, SaysNothingWhereTheSampleCannotTell)
{
    const std::vector<std::uint8_t> both{0, 0, 1, 1}, one{0, 1, 1, 1};
    EXPECT_FALSE(delong(std::vector{1.0, 2.0}, std::vector<std::uint8_t>{1, 1}));
    EXPECT_FALSE(delong({}, {}));
    const std::vector<double> perfect{1, 2, 3, 4}, tied{5, 5, 5, 5};
    for (const auto& scores : {perfect, tied}) {
        const AreaUnderRoc area = delong(scores, both).value();
        EXPECT_EQ(area.variance, 0.0);
        EXPECT_FALSE(delongInterval(area));
        EXPECT_FALSE(delongLogitInterval(area));
    }
    const AreaUnderRoc single = delong(std::vector{0.4, 0.2, 0.6, 0.7}, one).value();
    EXPECT_NEAR(single.area, 2.0 / 3, 1e-15);
    EXPECT_FALSE(single.variance);
    EXPECT_FALSE(delongInterval(single));
}

TEST(Delong, TestsNoDifferenceThatHasNoVariance)
{
    const std::vector<std::uint8_t> positive{0, 0, 0, 1, 1, 1};
    const std::vector<double> scores{1, 4, 2, 3, 5, 6}, scaled{10, 40, 20, 30, 50, 60};
    const AreaDifference same = delongPaired(scores, scaled, positive).value();
    EXPECT_EQ(same.difference, 0);
    EXPECT_EQ(same.variance, 0.0);
    EXPECT_FALSE(same.p);
    EXPECT_FALSE(same.interval);
    EXPECT_FALSE(delongPaired(scores, scaled, std::vector<std::uint8_t>(6, 0)));
}

TEST(DelongOracle, AgreesWithPRoc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("proc_asah.json"));
    const auto expected = fixtures::oracle("proc_asah.json");
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah.csv", "outcome"));
    for (const char* marker : {"ndka", "wfns"}) {
        const auto& m = expected.at("markers").at(marker);
        const AreaUnderRoc area = delong(fixtures::oracleColumn("asah.csv", marker), positive).value();
        EXPECT_NEAR(area.area, m.at("auc").get<double>(), 1e-12);
        EXPECT_EQ(area.positives, m.at("n_pos").get<std::size_t>());
        EXPECT_NEAR(*area.variance / m.at("delong_var").get<double>(), 1, 1e-8);
        for (const auto& [key, level] : {std::pair("ci90_delong", 0.9), {"ci95_delong", 0.95}, {"ci99_delong", 0.99}}) {
            const Interval interval = delongInterval(area, level).value();
            EXPECT_NEAR(interval.lower, m.at(key).at(0).get<double>(), 1e-9) << key;
            EXPECT_NEAR(interval.upper, m.at(key).at(1).get<double>(), 1e-9) << key;
        }
        const Interval logit = delongLogitInterval(area).value();
        EXPECT_NEAR(logit.lower, m.at("ci95_logit_delong").at(0).get<double>(), 1e-9);
        EXPECT_NEAR(logit.upper, m.at("ci95_logit_delong").at(1).get<double>(), 1e-9);
    }
    const auto& test = expected.at("paired_tests").at(0);
    const AreaDifference paired =
        delongPaired(fixtures::oracleColumn("asah.csv", "ndka"), fixtures::oracleColumn("asah.csv", "wfns"), positive)
            .value();
    EXPECT_NEAR(paired.difference, test.at("diff").get<double>(), 1e-12);
    EXPECT_NEAR(*paired.covariance / test.at("delong_cov").get<double>(), 1, 1e-8);
    EXPECT_NEAR(*paired.z, test.at("Z").get<double>(), 1e-8);
    EXPECT_NEAR(*paired.p, test.at("p_two_sided").get<double>(), 1e-6);
    EXPECT_NEAR(paired.interval->lower, test.at("ci95_diff").at(0).get<double>(), 1e-9);
    EXPECT_NEAR(paired.interval->upper, test.at("ci95_diff").at(1).get<double>(), 1e-9);
}

TEST(DelongOracle, HoldsAtTheEdges)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("edge_cases.json"));
    int checked = 0;
    const auto oracle = fixtures::oracle("edge_cases.json");
    for (const auto& edge : oracle.at("cases")) {
        if (!edge.contains("auc") && !edge.contains("error"))
            continue; // what a reader of tables has to refuse
        const std::string name = edge.at("name");
        const std::vector<double> scores = edge.at("score");
        const std::vector<std::uint8_t> positive = edge.at("truth");
        const auto area = delong(scores, positive);
        ++checked;
        if (!edge.contains("auc")) {
            EXPECT_FALSE(area) << name;
            continue;
        }
        EXPECT_NEAR(area.value().area, edge.at("auc").get<double>(), 1e-12) << name;
        if (edge.at("delong_var").is_null()) {
            EXPECT_FALSE(area->variance) << name;
            continue;
        }
        const double variance = edge.at("delong_var");
        EXPECT_NEAR(area->variance.value(), variance, 1e-8 * variance) << name;
        const auto interval = delongInterval(*area);
        if (variance == 0) {
            EXPECT_FALSE(interval) << name << ": pROC gives a point there";
            continue;
        }
        EXPECT_NEAR(interval.value().lower, edge.at("ci95").at(0).get<double>(), 1e-9) << name;
        EXPECT_NEAR(interval.value().upper, edge.at("ci95").at(1).get<double>(), 1e-9) << name;
    }
    EXPECT_GE(checked, 12);
}
