// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/crossing.h"

#include "tests/viewer/axis_orders.h"
#include "viewer/plane_turn.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr ViewSize kView{400, 300};

WorldPoint worldAt(const SlicePlane& plane, int slice, const SliceTransform& transform, ViewPoint at)
{
    return plane.toWorld({transform.toPicture(at), double(slice)});
}

} // namespace

TEST(Crossing, LiesInBothPlanes)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({50, 40, 30})) {
        const SlicePlane axial(geometry, Orientation::Axial), coronal(geometry, Orientation::Coronal);
        const WorldPoint near = geometry.center() + WorldPoint{3, 2, 5};
        const SlicePlane turned(geometry, Orientation::Axial, turnedAbout(axial.directions(), coronal.inward(), 0.4),
                                near);
        const SliceTransform transform(kView, turned, {1.5, 3, -4});
        const int slice = turned.nearestSlice(near) + 2;
        const CrossedPlane other{near + coronal.rightward() * 7, coronal.inward()};
        const auto line = crossingLine(turned, slice, transform, other, near);
        ASSERT_TRUE(line);
        for (const double way : {-50.0, 0.0, 80.0}) {
            const WorldPoint at =
                worldAt(turned, slice, transform, {line->at.x + way * line->alongX, line->at.y + way * line->alongY});
            EXPECT_NEAR(dot(at - other.point, other.normal), 0, 1e-6);
        }
    }
}

TEST(Crossing, OfParallelPlanesIsNothing)
{
    const Geometry geometry = cubeAround({0, 0, 0}, 20, 1);
    const SlicePlane axial(geometry, Orientation::Axial);
    EXPECT_FALSE(crossingLine(axial, 3, SliceTransform(kView, axial, {}), {{0, 0, 5}, {0, 0, 1}}, {0, 0, 0}));
}

TEST(Crossing, LinesMeetWhereTheThreePlanesDo)
{
    const Geometry geometry = cubeAround({0, 0, 0}, 20, 1);
    const SlicePlane axial(geometry, Orientation::Axial);
    const SliceTransform transform(kView, axial, {});
    const WorldPoint point{3, -2, 0.5};
    const auto one = crossingLine(axial, 9, transform, {point, {0.6, 0.8, 0}}, {0, 0, 0});
    const auto other = crossingLine(axial, 9, transform, {point, {0, 1, 0}}, {0, 0, 0});
    const auto meeting = meetingPoint(*one, *other);
    ASSERT_TRUE(meeting);
    EXPECT_LT(distance(worldAt(axial, 9, transform, *meeting), point), 1e-6);
    EXPECT_FALSE(meetingPoint(*one, *one));
}

TEST(Crossing, EndsAtTheViewsEdges)
{
    const auto ends = lineEnds({{100, 120}, 1, 0}, kView, 20);
    ASSERT_TRUE(ends);
    EXPECT_NEAR((*ends)[0].x, 20, 1e-9);
    EXPECT_NEAR((*ends)[1].x, 380, 1e-9);
    EXPECT_NEAR((*ends)[1].y, 120, 1e-9);
    EXPECT_FALSE(lineEnds({{100, 10}, 1, 0}, kView, 20));
    EXPECT_FALSE(lineEnds({{-500, 150}, std::sqrt(0.5), std::sqrt(0.5)}, kView, 20));
}

TEST(PlaneTurn, KeepsDirectionsOrthonormalOverManyTurns)
{
    PlaneDirections directions{{1, 0, 0}, {0, 0, -1}};
    for (int n = 0; n < 10000; ++n)
        directions = turnedAbout(directions, {0.36, 0.48, 0.8}, 0.01);
    EXPECT_NEAR(length(directions.right), 1, 1e-12);
    EXPECT_NEAR(length(directions.down), 1, 1e-12);
    EXPECT_NEAR(dot(directions.right, directions.down), 0, 1e-12);
}

TEST(PlaneTurn, IsRightHandedAndComesBack)
{
    const PlaneDirections axial{{1, 0, 0}, {0, 1, 0}};
    const PlaneDirections turned = turnedAbout(axial, {0, 0, 1}, 0.5);
    EXPECT_GT(turned.right.y, 0) << "from x towards y about z";
    EXPECT_FALSE(areNearlyEqual(turned, axial));
    EXPECT_TRUE(areNearlyEqual(turnedAbout(turned, {0, 0, 1}, -0.5), axial));
}
