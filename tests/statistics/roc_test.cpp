// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/roc.h"

#include "core/statistics/delong.h"
#include "tests/statistics/oracle.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;

namespace {

double areaUnder(const std::vector<RocPoint>& curve)
{
    double area = 0;
    for (std::size_t n = 1; n < curve.size(); ++n)
        area += (curve[n].falsePositiveRate - curve[n - 1].falsePositiveRate) *
                (curve[n].truePositiveRate + curve[n - 1].truePositiveRate) / 2;
    return area;
}

} // namespace

TEST(RocCurve, StepsOverTiesAtOnce)
{
    const std::vector<RocPoint> curve =
        rocCurve(std::vector{0.9, 0.4, 0.8, 0.4}, std::vector<std::uint8_t>{1, 1, 0, 0});
    ASSERT_EQ(curve.size(), 4u);
    EXPECT_TRUE(std::isinf(curve[0].threshold));
    EXPECT_EQ(curve[1].threshold, 0.9);
    EXPECT_EQ(curve[1].truePositiveRate, 0.5);
    EXPECT_EQ(curve[2].falsePositiveRate, 0.5);
    EXPECT_EQ(curve[3].threshold, 0.4);
    EXPECT_EQ(curve[3].truePositiveRate, 1);
    EXPECT_EQ(curve[3].falsePositiveRate, 1);
    EXPECT_TRUE(rocCurve(std::vector{1.0, 2.0}, std::vector<std::uint8_t>{1, 1}).empty());
}

TEST(RocOracle, HasTheCornersAndTheAreaOfPRoc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("proc_asah.json"));
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah.csv", "outcome"));
    for (const char* marker : {"ndka", "wfns"}) {
        const auto scores = fixtures::oracleColumn("asah.csv", marker);
        const auto expected = fixtures::oracle("proc_asah.json").at("markers").at(marker).at("roc_points");
        std::vector<RocPoint> curve = rocCurve(scores, positive);
        EXPECT_NEAR(areaUnder(curve), delong(scores, positive)->area, 1e-12);
        // pROC goes from the lowest threshold up.
        std::reverse(curve.begin(), curve.end());
        ASSERT_EQ(curve.size(), expected.size()) << marker;
        for (std::size_t n = 0; n < curve.size(); ++n) {
            EXPECT_NEAR(curve[n].truePositiveRate, expected[n].at("sensitivity").get<double>(), 1e-12);
            EXPECT_NEAR(1 - curve[n].falsePositiveRate, expected[n].at("specificity").get<double>(), 1e-12);
        }
    }
}
