// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_plane.h"

#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr std::array kOrientations{Orientation::Axial, Orientation::Coronal, Orientation::Sagittal};

} // namespace

TEST(SlicePlane, ShowsTheRadiologicalLettersForEveryAxisOrder)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({5, 4, 3})) {
        EXPECT_EQ(SlicePlane(geometry, Orientation::Axial).letters(), (EdgeLetters{"R", "L", "A", "P"}));
        EXPECT_EQ(SlicePlane(geometry, Orientation::Coronal).letters(), (EdgeLetters{"R", "L", "S", "I"}));
        EXPECT_EQ(SlicePlane(geometry, Orientation::Sagittal).letters(), (EdgeLetters{"A", "P", "S", "I"}));
    }
}

TEST(SlicePlane, LettersSayWhereTheScreensRightAndDownLeadInThePatient)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({5, 4, 3}))
        for (const Orientation orientation : kOrientations) {
            const SlicePlane plane(geometry, orientation);
            const WorldPoint here = plane.toWorld({{1, 1}, 1});
            EXPECT_EQ(directionLetters(plane.toWorld({{2, 1}, 1}) - here), plane.letters().right);
            EXPECT_EQ(directionLetters(plane.toWorld({{1, 2}, 1}) - here), plane.letters().bottom);
        }
}

TEST(SlicePlane, GivesATiltedAcquisitionTheNearestLetters)
{
    for (const Geometry& upright : fixtures::everyAxisOrder({5, 4, 3})) {
        const Geometry geometry = fixtures::tilted(upright, 0.4, -0.35);
        EXPECT_EQ(SlicePlane(geometry, Orientation::Axial).letters(), (EdgeLetters{"R", "L", "A", "P"}));
        EXPECT_EQ(SlicePlane(geometry, Orientation::Sagittal).letters(), (EdgeLetters{"A", "P", "S", "I"}));
    }
}

TEST(SlicePlane, UsesEveryVoxelAxisOnceEvenAtFortyFiveDegrees)
{
    const Geometry geometry = fixtures::tilted(cubeAround({0, 0, 0}, 8, 1), 0.7853981633974483, 0.7853981633974483);
    std::array<int, 3> axes = nearestVoxelAxes(geometry);
    std::sort(axes.begin(), axes.end());
    EXPECT_EQ(axes, (std::array{0, 1, 2}));
}

TEST(SlicePlane, WorldAndPictureRoundTrip)
{
    for (const Geometry& upright : fixtures::everyAxisOrder({50, 40, 30}))
        for (const Geometry& geometry : {upright, fixtures::tilted(upright, 0.3, 0.2)})
            for (const Orientation orientation : kOrientations) {
                const SlicePlane plane(geometry, orientation);
                const WorldPoint world{-17.31, 20.77, 745.9};
                EXPECT_LT(distance(plane.toWorld(plane.fromWorld(world)), world), 1e-6);
                const SlicePoint there = plane.fromWorld(plane.toWorld({{12.25, 7.5}, 3.75}));
                EXPECT_NEAR(there.picture.x, 12.25, 1e-6);
                EXPECT_NEAR(there.picture.y, 7.5, 1e-6);
                EXPECT_NEAR(there.slice, 3.75, 1e-6);
            }
}

TEST(SlicePlane, TheVoxelUnderAPixelLiesWhereThePixelDoes)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({5, 4, 3}))
        for (const Orientation orientation : kOrientations) {
            const SlicePlane plane(geometry, orientation);
            const VoxelIndex voxel = plane.voxel(1, 2, 0);
            EXPECT_LT(distance(geometry.voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)}),
                               plane.toWorld({{1, 2}, 0})),
                      1e-9);
        }
}

TEST(SlicePlane, KnowsThePhysicalSizeOfItsPixels)
{
    Geometry geometry = cubeAround({0, 0, 0}, 10, 1);
    geometry.size = {10, 20, 30};
    geometry.spacing = {0.5, 0.6, 2};
    const SlicePlane coronal(geometry, Orientation::Coronal);
    EXPECT_EQ(coronal.width(), 10);
    EXPECT_EQ(coronal.height(), 30);
    EXPECT_EQ(coronal.sliceCount(), 20);
    EXPECT_DOUBLE_EQ(coronal.pixelWidthMm(), 0.5);
    EXPECT_DOUBLE_EQ(coronal.pixelHeightMm(), 2);
    EXPECT_DOUBLE_EQ(coronal.sliceSpacingMm(), 0.6);
}

TEST(SlicePlane, CountsSlicesFromHeadToFeetFrontToBackAndRightToLeft)
{
    const Geometry geometry = cubeAround({0, 0, 0}, 11, 1);
    EXPECT_EQ(SlicePlane(geometry, Orientation::Axial).nearestSlice({0, 0, 5}), 0);
    EXPECT_EQ(SlicePlane(geometry, Orientation::Coronal).nearestSlice({0, -5, 0}), 0);
    EXPECT_EQ(SlicePlane(geometry, Orientation::Sagittal).nearestSlice({-5, 0, 0}), 0);
}

TEST(SlicePlane, ClampsToTheStack)
{
    const SlicePlane plane(cubeAround({0, 0, 0}, 11, 1), Orientation::Axial);
    EXPECT_EQ(plane.nearestSlice({0, 0, 1e6}), 0);
    EXPECT_EQ(plane.nearestSlice({0, 0, -1e6}), 10);
    EXPECT_EQ(plane.clampSlice(-3), 0);
    EXPECT_EQ(plane.clampSlice(99), 10);
}
