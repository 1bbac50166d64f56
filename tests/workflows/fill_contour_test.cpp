// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/fill_contour.h"

#include <cmath>
#include <gmock/gmock.h>
#include <numbers>
#include <random>

using namespace dsmt::workflows;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// By the angle that the polygon turns round a point: another way to the same answer.
bool isInside(const std::vector<GridPoint>& polygon, GridPoint point)
{
    double turned = 0;
    for (std::size_t n = 0; n < polygon.size(); ++n) {
        const GridPoint a{polygon[n].x - point.x, polygon[n].y - point.y};
        const GridPoint& next = polygon[(n + 1) % polygon.size()];
        const GridPoint b{next.x - point.x, next.y - point.y};
        const int cross = a.x * b.y - a.y * b.x, dot = a.x * b.x + a.y * b.y;
        if (cross == 0 && dot <= 0)
            return false; // on this line
        turned += std::atan2(cross, dot);
    }
    return std::abs(turned) > std::numbers::pi;
}

} // namespace

TEST(InsideOf, LeavesOutTheLineItself)
{
    EXPECT_THAT(insideOf({{1, 1}, {4, 1}, {4, 3}, {1, 3}}), ElementsAre(GridPoint{2, 2}, GridPoint{3, 2}));
    EXPECT_THAT(insideOf({{2, 0}, {4, 2}, {2, 4}, {0, 2}}),
                ElementsAre(GridPoint{2, 1}, GridPoint{1, 2}, GridPoint{2, 2}, GridPoint{3, 2}, GridPoint{2, 3}));
}

TEST(InsideOf, FindsNothingWhereThereIsNoArea)
{
    EXPECT_THAT(insideOf({}), IsEmpty());
    EXPECT_THAT(insideOf({{3, 3}}), IsEmpty());
    EXPECT_THAT(insideOf({{3, 3}, {9, 3}}), IsEmpty());
    EXPECT_THAT(insideOf({{0, 0}, {1, 0}, {1, 1}, {0, 1}}), IsEmpty());
    EXPECT_THAT(insideOf({{0, 0}, {5, 5}, {9, 9}, {5, 5}}), IsEmpty()) << "there and back";
}

TEST(InsideOf, AgreesWithTheWindingAngleForAnyStar)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<GridPoint> star; // round a centre, so that no line crosses another
        const int corners = 4 + int(random() % 12);
        for (int n = 0; n < corners; ++n) {
            const double angle = 2 * std::numbers::pi * n / corners, radius = 3 + double(random() % 10);
            star.push_back(
                {20 + int(std::lround(radius * std::cos(angle))), 20 + int(std::lround(radius * std::sin(angle)))});
        }
        std::vector<GridPoint> expected;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                if (isInside(star, {x, y}))
                    expected.push_back({x, y});
        ASSERT_EQ(insideOf(star), expected) << "round " << round;
    }
}
