// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/explanation_picture.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

TEST(ExplanationPicture, LaysEachMapOverThreePlanesWithItsScale)
{
    const Geometry grid = cubeAround({}, 100, 1);
    const auto dark = std::make_shared<const Volume>(grid, std::vector<std::int16_t>(grid.size.voxels(), -900));
    const Geometry patch = cubeAround({}, 24, 1);
    const FloatImage map(patch, std::vector<float>(patch.size.voxels(), 0.2f));
    const QImage one = explanationPicture(dark, {}, nullptr, {{"first", map}}, {"one line"});
    const QImage two = explanationPicture(dark, {}, nullptr, {{"first", map}, {"second", map, 140}}, {"one line"});
    EXPECT_EQ(one.width(), two.width());
    EXPECT_GT(two.height(), one.height() + 400);
    for (int panel = 0; panel < 3; ++panel) {
        const QColor over(one.pixel(panel * 404 + 220, 34 + 220)), beside(one.pixel(panel * 404 + 40, 34 + 220));
        EXPECT_GT(over.red(), over.blue() + 60) << panel;
        EXPECT_LT(std::abs(beside.red() - beside.blue()), 30) << panel;
    }
}
