// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/diameters.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

std::vector<PlanePoint> ellipse(double a, double b, double turn, double x, double y)
{
    std::vector<PlanePoint> outline;
    for (int n = 0; n < 360; ++n) {
        const double t = n * M_PI / 180, u = a * std::cos(t), v = b * std::sin(t);
        outline.push_back({x + u * std::cos(turn) - v * std::sin(turn), y + u * std::sin(turn) + v * std::cos(turn)});
    }
    return outline;
}

} // namespace

TEST(BidirectionalDiameters, AreTheAxesOfATurnedEllipse)
{
    const auto diameters = bidirectionalDiameters(ellipse(9, 4, 0.7, 30, -12));
    ASSERT_TRUE(diameters);
    EXPECT_NEAR(diameters->longAxis, 18, 1e-9);
    EXPECT_NEAR(diameters->shortAxis, 8, 1e-3);
    const double along =
        std::atan2(diameters->longTo.y - diameters->longFrom.y, diameters->longTo.x - diameters->longFrom.x);
    EXPECT_NEAR(std::abs(std::remainder(along - 0.7, M_PI)), 0, 1e-6);
    EXPECT_NEAR(
        std::hypot(diameters->shortTo.x - diameters->shortFrom.x, diameters->shortTo.y - diameters->shortFrom.y),
        diameters->shortAxis, 1e-9);
}

TEST(BidirectionalDiameters, MeasureTheShortAxisAcrossTheLongOne)
{
    // A 3 x 4 rectangle: the diagonal of 5 is the long axis, the longest chord across it is 3.75 (slope 4/3
    // over a width of 2.25).
    const std::vector<PlanePoint> rectangle{{0, 0}, {4, 0}, {4, 3}, {0, 3}};
    const auto diameters = bidirectionalDiameters(rectangle);
    ASSERT_TRUE(diameters);
    EXPECT_DOUBLE_EQ(diameters->longAxis, 5);
    EXPECT_NEAR(diameters->shortAxis, 3.75, 1e-6);
}

TEST(BidirectionalDiameters, AreNothingForALine)
{
    EXPECT_FALSE(bidirectionalDiameters(std::vector<PlanePoint>{{0, 0}, {1, 1}}));
    EXPECT_FALSE(bidirectionalDiameters(std::vector<PlanePoint>{{1, 1}, {1, 1}, {1, 1}}));
}
