// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/sample.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

/// HU rise linearly along each axis, so that linear interpolation is exact everywhere inside.
Volume ramp(Geometry geometry)
{
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                voxels.push_back(std::int16_t(10 * i - 20 * j + 30 * k));
    return {geometry, std::move(voxels)};
}

Geometry smallGrid()
{
    Geometry geometry;
    geometry.size = {8, 7, 6};
    geometry.spacing = {0.5, 0.75, 2};
    geometry.origin = {4, 5, 6};
    return geometry;
}

} // namespace

TEST(SampleLinear, IsExactOnALinearRamp)
{
    EXPECT_FLOAT_EQ(sampleLinear(ramp(smallGrid()), {2.5, 1.25, 3.75}), 25 - 25 + 112.5f);
}

TEST(SampleLinear, MixesWithAirWithinAVoxelOfTheBorderAndIsAirBeyond)
{
    const Volume volume = ramp(smallGrid());
    EXPECT_FLOAT_EQ(sampleLinear(volume, {-0.5, 0, 0}), -500);
    EXPECT_FLOAT_EQ(sampleLinear(volume, {-1, 0, 0}), kAirHu);
    EXPECT_FLOAT_EQ(sampleLinear(volume, {0, 0, 100}), kAirHu);
    EXPECT_FLOAT_EQ(sampleLinear(volume, {std::nan(""), 0, 0}), kAirHu);
}

TEST(Resample, AgreesWithSamplingPointByPoint)
{
    const Volume volume = ramp(smallGrid());
    const Geometry cube = cubeAround({5.3, 7.1, 11}, 9, 0.6);
    const FloatImage image = resample(volume, cube);
    for (int k = 0; k < 9; ++k)
        for (int j = 0; j < 9; ++j)
            for (int i = 0; i < 9; ++i) {
                const auto world = cube.voxelToWorld({double(i), double(j), double(k)});
                ASSERT_NEAR(image.at({i, j, k}), sampleLinear(volume, volume.geometry().worldToVoxel(world)), 1e-2);
            }
}
