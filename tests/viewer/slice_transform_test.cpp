// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_transform.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

SlicePlane coronal()
{
    Geometry geometry = cubeAround({0, 0, 0}, 10, 1);
    geometry.size = {100, 80, 40};
    geometry.spacing = {0.5, 0.5, 2.5};
    return {geometry, Orientation::Coronal};
}

} // namespace

TEST(SliceTransform, FitsTheWholeSliceWithSquareMillimetres)
{
    // 50 mm wide, 100 mm high in 400 x 400: the height decides.
    const SliceTransform transform({400, 400}, coronal(), {});
    EXPECT_DOUBLE_EQ(transform.viewPixelsPerMm(), 4);
    EXPECT_DOUBLE_EQ(transform.pictureSize().width, 200);
    EXPECT_DOUBLE_EQ(transform.pictureSize().height, 400);
    EXPECT_DOUBLE_EQ(transform.pictureCorner().x, 100);
    EXPECT_DOUBLE_EQ(transform.pictureCorner().y, 0);
}

TEST(SliceTransform, GoesThereAndBack)
{
    const SliceTransform transform({613, 377}, coronal(), {3.7, -12.5, 8.25});
    for (const PicturePoint point : {PicturePoint{0, 0}, PicturePoint{99, 39}, PicturePoint{12.3, -4.56}}) {
        const PicturePoint back = transform.toPicture(transform.toView(point));
        EXPECT_NEAR(back.x, point.x, 1e-9);
        EXPECT_NEAR(back.y, point.y, 1e-9);
    }
}

TEST(SliceTransform, ZoomingKeepsThePointUnderTheCursor)
{
    const ViewPoint cursor{91, 305};
    const SliceTransform before({613, 377}, coronal(), {1.5, 4, -3});
    const SliceTransform after({613, 377}, coronal(), before.zoomedAt(cursor, 1.7));
    EXPECT_NEAR(after.viewPixelsPerMm(), 1.7 * before.viewPixelsPerMm(), 1e-9);
    EXPECT_NEAR(after.toPicture(cursor).x, before.toPicture(cursor).x, 1e-9);
    EXPECT_NEAR(after.toPicture(cursor).y, before.toPicture(cursor).y, 1e-9);
}

TEST(SliceTransform, ZoomingStopsAtItsLimits)
{
    const SliceTransform transform({613, 377}, coronal(), {});
    EXPECT_DOUBLE_EQ(transform.zoomedAt({0, 0}, 1e9).zoom, kMaxZoom);
    EXPECT_DOUBLE_EQ(transform.zoomedAt({0, 0}, 1e-9).zoom, kMinZoom);
}

TEST(SliceTransform, PanningMovesThePictureByViewPixels)
{
    const SliceTransform before({613, 377}, coronal(), {2, 0, 0});
    const SliceTransform after({613, 377}, coronal(), before.panned(17, -9));
    EXPECT_NEAR(after.toView({5, 6}).x - before.toView({5, 6}).x, 17, 1e-9);
    EXPECT_NEAR(after.toView({5, 6}).y - before.toView({5, 6}).y, -9, 1e-9);
}

TEST(SliceTransform, CentersOnAPointWithAFieldOfView)
{
    const SlicePlane plane = coronal();
    const SliceTransform fitted({600, 300}, plane, {});
    const SliceTransform close({600, 300}, plane, fitted.centeredOn({30, 10}, 20));
    EXPECT_NEAR(close.toView({30, 10}).x, 300, 1e-9);
    EXPECT_NEAR(close.toView({30, 10}).y, 150, 1e-9);
    EXPECT_NEAR(close.viewPixelsPerMm(), 15, 1e-9);
}

TEST(ScaleBar, IsOneTwoOrFiveTimesAPowerOfTen)
{
    EXPECT_DOUBLE_EQ(scaleBarMm(1, 160), 100);
    EXPECT_DOUBLE_EQ(scaleBarMm(1, 99), 50);
    EXPECT_DOUBLE_EQ(scaleBarMm(2, 99), 20);
    EXPECT_DOUBLE_EQ(scaleBarMm(100, 160), 1);
}

TEST(SliceTransform, PutsAPixelOnAPixelOfAnyScreenAtOneToOne)
{
    // Pixels of 0.5 x 2.5 mm: the shorter side counts.
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const SliceTransform before({613, 377}, coronal(), {1.3, 3.3, -7.7});
        const SliceTransform after({613, 377}, coronal(), before.oneToOne(ratio));
        EXPECT_NEAR(after.viewPixelsPerMm() * 0.5 * ratio, 1, 1e-12);
        const double left = after.pictureCorner().x * ratio, top = after.pictureCorner().y * ratio;
        EXPECT_NEAR(left, std::round(left), 1e-9);
        EXPECT_NEAR(top, std::round(top), 1e-9);
        const PicturePoint middle = before.toPicture({306.5, 188.5}), moved = after.toPicture({306.5, 188.5});
        EXPECT_NEAR(moved.x, middle.x, 1) << "the same middle but for a part of a pixel";
        EXPECT_NEAR(moved.y, middle.y, 1);
    }
}
