// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nodule_part.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;
using imaging::VoxelIndex;

namespace {

Geometry padded(Geometry grid)
{
    grid.origin = grid.voxelToWorld({-1, -1, -1});
    grid.size = {grid.size.i + 2, grid.size.j + 2, grid.size.k + 2};
    return grid;
}

VoxelIndex clamped(VoxelIndex voxel, imaging::Size size)
{
    return {std::clamp(voxel.i, 0, size.i - 1), std::clamp(voxel.j, 0, size.j - 1), std::clamp(voxel.k, 0, size.k - 1)};
}

} // namespace

FloatImage partOf(const FloatImage& values, const Mask& mask, float level)
{
    const Geometry &grid = mask.geometry(), around = padded(grid);
    const float justBelow = std::nextafter(level, std::numeric_limits<float>::lowest());
    std::vector<float> part;
    part.reserve(around.size.voxels());
    for (int k = -1; k <= grid.size.k; ++k)
        for (int j = -1; j <= grid.size.j; ++j)
            for (int i = -1; i <= grid.size.i; ++i) {
                const VoxelIndex voxel{i, j, k};
                const float value = values.at(clamped(voxel, grid.size));
                const bool isOwn = grid.contains(voxel) && mask.at(voxel);
                part.push_back(isOwn ? value : std::min(level - std::abs(value - level), justBelow));
            }
    return {around, std::move(part)};
}

} // namespace dsmt::inference
