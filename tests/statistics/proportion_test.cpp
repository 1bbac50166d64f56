// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/proportion.h"

#include "tests/statistics/oracle.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;

namespace {

double choose(int n, int k)
{
    double ways = 1;
    for (int i = 1; i <= k; ++i)
        ways *= double(n - k + i) / i;
    return ways;
}

/// P(at least k of n) with probability p, term by term.
double upperTail(int k, int n, double p)
{
    double sum = 0;
    for (int i = k; i <= n; ++i)
        sum += choose(n, i) * std::pow(p, i) * std::pow(1 - p, n - i);
    return sum;
}

} // namespace

TEST(NormalQuantile, IsKnownAndUndoneByItsProbability)
{
    EXPECT_NEAR(normalQuantile(0.95), 1.959963984540054, 1e-14);
    EXPECT_NEAR(twoSidedP(normalQuantile(0.99)), 0.01, 1e-15);
    EXPECT_NEAR(twoSidedP(-normalQuantile(0.9)), 0.1, 1e-15);
}

TEST(Wilson, EndsSolveItsEquation)
{
    // |p - x / n| = z sqrt(p (1 - p) / n) at both ends.
    const Interval interval = *wilsonInterval({7, 20}, 0.9);
    const double z = normalQuantile(0.9);
    for (const double p : {interval.lower, interval.upper})
        EXPECT_NEAR(std::abs(p - 0.35), z * std::sqrt(p * (1 - p) / 20), 1e-14);
    EXPECT_LT(interval.lower, 0.35);
    EXPECT_GT(interval.upper, 0.35);
    EXPECT_EQ(wilsonInterval({0, 9})->lower, 0);
    EXPECT_EQ(wilsonInterval({9, 9})->upper, 1);
    EXPECT_FALSE(wilsonInterval({0, 0}));
}

TEST(ClopperPearson, EndsLeaveTheTailsThatTheyShould)
{
    const Interval interval = *clopperPearsonInterval({7, 20});
    EXPECT_NEAR(upperTail(7, 20, interval.lower), 0.025, 1e-12);
    EXPECT_NEAR(1 - upperTail(8, 20, interval.upper), 0.025, 1e-12);
    EXPECT_EQ(clopperPearsonInterval({0, 9})->lower, 0);
    EXPECT_EQ(clopperPearsonInterval({9, 9})->upper, 1);
    EXPECT_FALSE(clopperPearsonInterval({0, 0}));
    EXPECT_FALSE((Proportion{0, 0}.value()));
}

TEST(ProportionOracle, AgreesWithR)
{
    const auto file = fixtures::oracleFile("agreement.json");
    DSMT_REQUIRE_SHARED(file);
    int checked = 0;
    const auto oracle = fixtures::oracle("agreement.json");
    for (const auto& expected : oracle.at("proportions")) {
        const Proportion proportion{expected.at("x"), expected.at("n")};
        const Interval wilson = *wilsonInterval(proportion), exact = *clopperPearsonInterval(proportion);
        EXPECT_NEAR(wilson.lower, expected.at("wilson").at(0).get<double>(), 1e-12) << expected.at("x");
        EXPECT_NEAR(wilson.upper, expected.at("wilson").at(1).get<double>(), 1e-12) << expected.at("x");
        EXPECT_NEAR(exact.lower, expected.at("exact").at(0).get<double>(), 1e-12) << expected.at("x");
        EXPECT_NEAR(exact.upper, expected.at("exact").at(1).get<double>(), 1e-12) << expected.at("x");
        ++checked;
    }
    EXPECT_GE(checked, 6);
    const auto paper = fixtures::oracle("paper_n87.json").at("wilson");
    for (const std::size_t right : {72u, 63u}) {
        const auto expected = paper.at(std::to_string(right) + "/87");
        const Interval interval = *wilsonInterval({right, 87});
        EXPECT_NEAR(interval.lower, expected.at(0).get<double>(), 1e-12);
        EXPECT_NEAR(interval.upper, expected.at(1).get<double>(), 1e-12);
    }
}
