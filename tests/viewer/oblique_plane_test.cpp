// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewer/axis_orders.h"
#include "viewer/slice_plane.h"
#include "viewer/slice_transform.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr std::array kOrientations{Orientation::Axial, Orientation::Coronal, Orientation::Sagittal};

/// Turned about the patient's y and then about x, in radians.
PlaneDirections turned(const SlicePlane& plane, double aboutY, double aboutX)
{
    const auto turn = [&](WorldPoint v) -> WorldPoint {
        const WorldPoint y{v.x * std::cos(aboutY) + v.z * std::sin(aboutY), v.y,
                           v.z * std::cos(aboutY) - v.x * std::sin(aboutY)};
        return {y.x, y.y * std::cos(aboutX) - y.z * std::sin(aboutX), y.y * std::sin(aboutX) + y.z * std::cos(aboutX)};
    };
    return {turn(plane.rightward()), turn(plane.downward())};
}

} // namespace

TEST(ObliquePlane, WorldAndPictureRoundTripToAMillionthOfAMillimetre)
{
    for (const Geometry& upright : fixtures::everyAxisOrder({500, 400, 300}))
        for (const Orientation orientation : kOrientations) {
            const Geometry geometry = fixtures::tilted(upright, 0.1, 0.3);
            const SlicePlane straight(geometry, orientation);
            const SlicePlane plane(geometry, orientation, turned(straight, 0.3, -0.2), geometry.center());
            const SliceTransform transform({613, 377}, plane, {3.7, -12.5, 8.25});
            const WorldPoint world{-17.31, 20.77, 745.9};
            EXPECT_LT(distance(plane.toWorld(plane.fromWorld(world)), world), 1e-6);
            const ViewPoint cursor{123.25, 77.5};
            const WorldPoint under = plane.toWorld({transform.toPicture(cursor), 12});
            const SlicePoint back = plane.fromWorld(under);
            const ViewPoint again = transform.toView(back.picture);
            EXPECT_NEAR((again.x - cursor.x) / transform.viewPixelsPerMm(), 0, 1e-6);
            EXPECT_NEAR((again.y - cursor.y) / transform.viewPixelsPerMm(), 0, 1e-6);
            EXPECT_NEAR(back.slice, 12, 1e-6);
        }
}

TEST(ObliquePlane, HasASliceThroughTheGivenPoint)
{
    const Geometry geometry = fixtures::everyAxisOrder({50, 40, 30})[3];
    const SlicePlane straight(geometry, Orientation::Coronal);
    const WorldPoint through = geometry.voxelToWorld({11.3, 27.8, 4.1});
    const SlicePlane plane(geometry, Orientation::Coronal, turned(straight, 0.4, 0.5), through);
    const double slice = plane.fromWorld(through).slice;
    EXPECT_NEAR(slice, std::round(slice), 1e-9);
    EXPECT_EQ(plane.nearestSlice(through), int(std::lround(slice)));
}

TEST(ObliquePlane, CoversTheWholeBoxInStepsOfTheClosestVoxels)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({50, 40, 30}))
        for (const Orientation orientation : kOrientations) {
            const SlicePlane straight(geometry, orientation);
            const SlicePlane plane(geometry, orientation, turned(straight, -0.5, 0.6), geometry.center());
            EXPECT_DOUBLE_EQ(plane.pixelWidthMm(), 0.7);
            EXPECT_DOUBLE_EQ(plane.pixelHeightMm(), 0.7);
            EXPECT_DOUBLE_EQ(plane.sliceSpacingMm(), 0.7);
            for (int corner = 0; corner < 8; ++corner) {
                const SlicePoint at = plane.fromWorld(geometry.voxelToWorld(
                    {corner & 1 ? 49.5 : -0.5, corner & 2 ? 39.5 : -0.5, corner & 4 ? 29.5 : -0.5}));
                EXPECT_GE(at.picture.x, -0.5 - 1e-5);
                EXPECT_LE(at.picture.x, plane.width() - 0.5 + 1e-5);
                EXPECT_GE(at.picture.y, -0.5 - 1e-5);
                EXPECT_LE(at.picture.y, plane.height() - 0.5 + 1e-5);
                EXPECT_GT(at.slice, -1);
                EXPECT_LT(at.slice, plane.sliceCount());
            }
        }
}

TEST(ObliquePlane, CountsSlicesTheSameWayAsThePlaneItWasTurnedFrom)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({50, 40, 30}))
        for (const Orientation orientation : kOrientations) {
            const SlicePlane straight(geometry, orientation);
            const SlicePlane plane(geometry, orientation, turned(straight, 0.1, 0.1), geometry.center());
            EXPECT_GT(dot(plane.inward(), straight.inward()), 0.9);
            EXPECT_TRUE(plane.isOblique());
            EXPECT_DOUBLE_EQ(plane.fitWidthMm(), straight.fitWidthMm()) << "turning keeps the scale";
        }
}

TEST(ObliquePlane, NamesTwoDirectionsTheNearestFirst)
{
    const Geometry geometry = cubeAround({0, 0, 0}, 30, 1);
    const SlicePlane axial(geometry, Orientation::Axial);
    const auto lettersTurned = [&](double aboutY, double aboutX) {
        return SlicePlane(geometry, Orientation::Axial, turned(axial, aboutY, aboutX), {0, 0, 0}).letters();
    };
    EXPECT_EQ(lettersTurned(0.3, 0), (EdgeLetters{"RS", "LI", "A", "P"}));
    EXPECT_EQ(lettersTurned(0, 0.3), (EdgeLetters{"R", "L", "AI", "PS"}));
    EXPECT_EQ(lettersTurned(1.2, 0), (EdgeLetters{"SR", "IL", "A", "P"}));
    EXPECT_EQ(directionLetters({0.8, 0.5, -0.33}), "LP") << "never three";
    EXPECT_EQ(directionLetters({0, 0, -1}), "I");
}
