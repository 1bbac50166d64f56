// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/contour.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt::imaging;

namespace {

double areaOf(const Contour& contour)
{
    double area = 0;
    for (std::size_t n = 0; n < contour.size(); ++n) {
        const auto& a = contour[n];
        const auto& b = contour[(n + 1) % contour.size()];
        area += (a.x * b.y - b.x * a.y) / 2;
    }
    return std::abs(area);
}

/// Falls linearly from the centre, so that the level 0.5 lies on a circle.
std::vector<float> cone(int size, double centerX, double centerY, double radius)
{
    std::vector<float> values;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            values.push_back(float(0.5 + (radius - std::hypot(x - centerX, y - centerY)) / 10));
    return values;
}

} // namespace

TEST(IsoContours, FollowsACircleBetweenPixels)
{
    const auto contours = isoContours(cone(40, 19.3, 20.6, 11.4), 40, 40, 0.5f);
    ASSERT_EQ(contours.size(), 1u);
    for (const auto& point : contours[0])
        EXPECT_NEAR(std::hypot(point.x - 19.3, point.y - 20.6), 11.4, 0.02);
    EXPECT_NEAR(areaOf(contours[0]), M_PI * 11.4 * 11.4, 1);
}

TEST(IsoContours, IsEmptyWithoutPixelsOverTheLevel)
{
    EXPECT_TRUE(isoContours(std::vector<float>(25, 0.2f), 5, 5, 0.5f).empty());
}

TEST(IsoContours, ClosesAtTheBorderOfThePicture)
{
    const auto contours = isoContours(std::vector<float>(20, 1.0f), 5, 4, 0.5f);
    ASSERT_EQ(contours.size(), 1u);
    EXPECT_NEAR(areaOf(contours[0]), 5 * 4 - 0.5, 1e-9); // four corners are cut by an eighth each
}

TEST(IsoContours, KeepsDiagonalPixelsApart)
{
    const std::vector<float> values{1, 0, 0, 1};
    EXPECT_EQ(isoContours(values, 2, 2, 0.5f).size(), 2u);
}

TEST(IsoContours, DrawsAHoleAsALineOfItsOwn)
{
    std::vector<float> values(49, 1.0f);
    values[24] = 0;
    EXPECT_EQ(isoContours(values, 7, 7, 0.5f).size(), 2u);
}

TEST(IsoContours, UsesEveryCrossingOnceOnNoise)
{
    std::mt19937 random(5);
    std::vector<float> values(30 * 20);
    for (float& value : values)
        value = float(random() % 1000) / 1000;
    std::size_t points = 0, crossings = 0;
    for (const auto& contour : isoContours(values, 30, 20, 0.5f))
        points += contour.size();
    const auto above = [&](int x, int y) {
        return x >= 0 && y >= 0 && x < 30 && y < 20 && values[std::size_t(y * 30 + x)] >= 0.5f;
    };
    for (int y = -1; y < 20; ++y)
        for (int x = -1; x < 30; ++x)
            crossings += (above(x, y) != above(x + 1, y)) + (above(x, y) != above(x, y + 1));
    EXPECT_EQ(points, crossings);
}
