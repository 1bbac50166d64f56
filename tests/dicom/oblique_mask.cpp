// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dicom/oblique_mask.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace dsmt::fixtures {

imaging::Geometry obliqueGrid()
{
    imaging::Geometry grid;
    grid.size = {13, 9, 12};
    grid.origin = {-40.5, 12.25, 100};
    grid.spacing = {0.7, 0.8, 1.25};
    grid.iAxis = {0.8, 0.6, 0};
    grid.jAxis = {-0.48, 0.64, 0.6};
    grid.kAxis = imaging::cross(grid.iAxis, grid.jAxis);
    return grid;
}

imaging::Mask randomMask(const imaging::Geometry& grid, unsigned seed, int most)
{
    std::mt19937 random(seed);
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (int k = 2; k <= 9; ++k)
        for (int j = 1; j < grid.size.j; ++j)
            for (int i = 2; i < grid.size.i; ++i)
                if (k != 5)
                    voxels[grid.offset({i, j, k})] = std::uint8_t(random() % unsigned(most + 1));
    return {grid, std::move(voxels)};
}

void expectSame(const imaging::Mask& found, const imaging::Mask& expected, int least)
{
    const imaging::Geometry &to = found.geometry(), &from = expected.geometry();
    std::size_t wrong = 0, set = 0, inFound = 0;
    for (int k = 0; k < from.size.k; ++k)
        for (int j = 0; j < from.size.j; ++j)
            for (int i = 0; i < from.size.i; ++i) {
                const imaging::VoxelPoint at = to.worldToVoxel(from.voxelToWorld({double(i), double(j), double(k)}));
                const imaging::VoxelIndex near{int(std::lround(at.i)), int(std::lround(at.j)), int(std::lround(at.k))};
                const bool isSet = to.contains(near) && found.at(near) == 1;
                const bool offGrid = std::abs(at.i - near.i) + std::abs(at.j - near.j) + std::abs(at.k - near.k) > 1e-3;
                set += expected.at({i, j, k}) >= least;
                wrong += offGrid || isSet != (expected.at({i, j, k}) >= least);
            }
    for (const std::uint8_t voxel : found.voxels())
        inFound += voxel;
    EXPECT_EQ(wrong, 0u);
    EXPECT_GT(set, 100u);
    EXPECT_EQ(inFound, set);
}

} // namespace dsmt::fixtures
