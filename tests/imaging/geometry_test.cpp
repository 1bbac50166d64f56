// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/geometry.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

/// Anisotropic, turned by 30 degrees about z, slices running down.
Geometry turned()
{
    const double c = std::cos(M_PI / 6), s = std::sin(M_PI / 6);
    Geometry geometry;
    geometry.size = {40, 30, 20};
    geometry.origin = {-12.5, 7, 99};
    geometry.spacing = {0.7, 0.8, 2.5};
    geometry.iAxis = {c, s, 0};
    geometry.jAxis = {-s, c, 0};
    geometry.kAxis = {0, 0, -1};
    return geometry;
}

} // namespace

TEST(Geometry, ConvertsToWorldAndBack)
{
    const Geometry geometry = turned();
    const VoxelPoint voxel{3.25, 17.5, 4};
    const VoxelPoint back = geometry.worldToVoxel(geometry.voxelToWorld(voxel));
    EXPECT_NEAR(back.i, voxel.i, 1e-9);
    EXPECT_NEAR(back.j, voxel.j, 1e-9);
    EXPECT_NEAR(back.k, voxel.k, 1e-9);
}

TEST(Geometry, PutsTheFirstVoxelAtTheOrigin)
{
    EXPECT_EQ(turned().voxelToWorld({0, 0, 0}), (WorldPoint{-12.5, 7, 99}));
    const WorldPoint next = turned().voxelToWorld({0, 0, 2});
    EXPECT_DOUBLE_EQ(next.z, 94);
}

TEST(Geometry, ContainsPointsUpToTheOuterFacesOfItsVoxels)
{
    const Geometry geometry = turned();
    EXPECT_TRUE(geometry.contains(geometry.voxelToWorld({-0.49, 0, 0})));
    EXPECT_FALSE(geometry.contains(geometry.voxelToWorld({-0.51, 0, 0})));
    EXPECT_TRUE(geometry.contains(geometry.voxelToWorld({39.49, 29.49, 19.49})));
    EXPECT_FALSE(geometry.contains(geometry.voxelToWorld({39, 29, 19.51})));
    EXPECT_FALSE(geometry.contains(WorldPoint{std::nan(""), 0, 0}));
}

TEST(Geometry, CubeIsCentredOnItsPoint)
{
    const Geometry cube = cubeAround({10, -20, 30}, 48, 1.0);
    EXPECT_EQ(cube.center(), (WorldPoint{10, -20, 30}));
    EXPECT_EQ(cube.size.voxels(), 48u * 48 * 48);
}
