// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/sample_axes.h"

#include "core/imaging/sample.h"

#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

Volume speckled()
{
    Geometry geometry;
    geometry.size = {23, 19, 17};
    geometry.spacing = {0.7, 0.8, 1.3};
    geometry.origin = {-4, 5, 6};
    std::vector<std::int16_t> voxels;
    unsigned state = 7;
    for (std::size_t n = 0; n < geometry.size.voxels(); ++n)
        voxels.push_back(std::int16_t(int((state = state * 1664525u + 1013904223u) >> 20) - 1024));
    return {geometry, std::move(voxels)};
}

/// The means over the cells, sample by sample.
float meanAt(const Volume& volume, const Geometry& grid, VoxelIndex cell, int samples)
{
    double sum = 0;
    for (int c = 0; c < samples; ++c)
        for (int b = 0; b < samples; ++b)
            for (int a = 0; a < samples; ++a) {
                const auto at = [&](int voxel, int sample) { return voxel + (sample + 0.5) / samples - 0.5; };
                const WorldPoint world = grid.voxelToWorld({at(cell.i, a), at(cell.j, b), at(cell.k, c)});
                sum += double(sampleLinear(volume, volume.geometry().worldToVoxel(world)));
            }
    return float(sum / (samples * samples * samples));
}

} // namespace

TEST(SampleAlongAxes, AgreesWithSamplingPointByPointAlsoOverTheBorder)
{
    const Volume volume = speckled();
    for (int samples : {1, 2, 3})
        for (double spacing : {0.45, 1.0, 2.0, 6.0}) {
            const Geometry cube = cubeAround({1.3, 9.1, 14}, 13, spacing);
            const auto means = sampleAlongAxes(volume, cube, samples, kAirHu);
            ASSERT_TRUE(means);
            for (int k = 0; k < 13; ++k)
                for (int j = 0; j < 13; ++j)
                    for (int i = 0; i < 13; ++i)
                        ASSERT_NEAR(means->at({i, j, k}), meanAt(volume, cube, {i, j, k}, samples), 2e-3)
                            << samples << " samples, " << spacing << " mm";
        }
}

TEST(SampleAlongAxes, FollowsAnAxisThatRunsTheOtherWay)
{
    const Volume volume = speckled();
    Geometry cube = cubeAround({1.3, 9.1, 14}, 9, 1.0);
    cube.origin = cube.voxelToWorld({8, 0, 8});
    cube.iAxis = {-1, 0, 0};
    cube.kAxis = {0, 0, -1};
    const auto means = sampleAlongAxes(volume, cube, 2, kAirHu);
    ASSERT_TRUE(means);
    EXPECT_NEAR(means->at({2, 3, 4}), meanAt(volume, cube, {2, 3, 4}, 2), 2e-3);
    EXPECT_NEAR(means->at({8, 0, 1}), meanAt(volume, cube, {8, 0, 1}, 2), 2e-3);
}

TEST(SampleAlongAxes, IsAirFarOutside)
{
    const auto means = sampleAlongAxes(speckled(), cubeAround({900, 9, 14}, 5, 1.0), 2, kAirHu);
    ASSERT_TRUE(means);
    for (float value : means->voxels())
        EXPECT_EQ(value, kAirHu);
}

TEST(SampleAlongAxes, HasNoAnswerForATurnedGrid)
{
    Geometry cube = cubeAround({1.3, 9.1, 14}, 9, 1.0);
    cube.iAxis = {0.8, 0.6, 0};
    cube.jAxis = {-0.6, 0.8, 0};
    EXPECT_FALSE(sampleAlongAxes(speckled(), cube, 1, kAirHu));
}
