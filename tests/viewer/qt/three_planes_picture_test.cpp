// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/three_planes_picture.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

VolumePtr dark()
{
    const Geometry grid = cubeAround({0, 0, 0}, 100, 1);
    return std::make_shared<const Volume>(grid, std::vector<std::int16_t>(grid.size.voxels(), -900));
}

MaskPtr cube()
{
    const Geometry grid = cubeAround({0, 0, 0}, 24, 1);
    std::vector<std::uint8_t> inside;
    for (int k = 0; k < 24; ++k)
        for (int j = 0; j < 24; ++j)
            for (int i = 0; i < 24; ++i)
                inside.push_back(i > 5 && i < 18 && j > 5 && j < 18 && k > 5 && k < 18);
    return std::make_shared<const Mask>(grid, std::move(inside));
}

int orangePixels(const QImage& image, QRect area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor color(image.pixel(x, y));
            count += color.red() > 150 && color.blue() < 80;
        }
    return count;
}

} // namespace

TEST(ThreePlanesPicture, ShowsTheOutlineInAllThreePlanes)
{
    const QImage picture = threePlanesPicture(dark(), {0, 0, 0}, cube(), std::nullopt, {"one line"}, {1500, 660});
    EXPECT_EQ(picture.size(), QSize(1500, 660));
    for (int panel = 0; panel < 3; ++panel)
        EXPECT_GT(orangePixels(picture, QRect(panel * 502 + 150, 150, 200, 200)), 100) << panel;
}

TEST(ThreePlanesPicture, AlwaysSaysThatItIsForResearchOnly)
{
    const QImage picture = threePlanesPicture(dark(), {0, 0, 0}, nullptr, std::nullopt, {}, {1500, 660});
    EXPECT_GT(orangePixels(picture, QRect(1000, 500, 500, 60)), 100);
}

TEST(ThreePlanesPicture, TakesACenterAtTheVolumesEdge)
{
    const QImage picture = threePlanesPicture(dark(), {-50, 50, 50}, cube(), std::nullopt, {}, {600, 300});
    EXPECT_EQ(picture.size(), QSize(600, 300));
}
