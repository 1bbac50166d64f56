// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/fine_nodule.h"

#include "core/imaging/mask_bounds.h"
#include "core/imaging/refine.h"
#include "core/inference/nodule_part.h"

#include <algorithm>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Mask;
using imaging::VoxelBox;

namespace {

constexpr float kSharpening = 1 / 16.0f;

/// A cube that holds the mask and one voxel more on every side, where the surface may still run.
VoxelBox boxRound(const Mask& mask)
{
    const auto [low, high] = imaging::boundsOf(mask).value_or(imaging::VoxelBounds{});
    const int side = std::max({high.i - low.i, high.j - low.j, high.k - low.k}) + 3;
    return {{low.i - 1, low.j - 1, low.k - 1}, {side, side, side}};
}

/// All but the outermost voxels.
FloatImage sharpened(const FloatImage& image)
{
    const imaging::Geometry& grid = image.geometry();
    std::vector<float> values(image.voxels().begin(), image.voxels().end());
    for (int k = 1; k + 1 < grid.size.k; ++k)
        for (int j = 1; j + 1 < grid.size.j; ++j)
            for (int i = 1; i + 1 < grid.size.i; ++i) {
                const float around = image.at({i - 1, j, k}) + image.at({i + 1, j, k}) + image.at({i, j - 1, k}) +
                                     image.at({i, j + 1, k}) + image.at({i, j, k - 1}) + image.at({i, j, k + 1});
                values[grid.offset({i, j, k})] -= kSharpening * (around - 6 * image.at({i, j, k}));
            }
    return {grid, std::move(values)};
}

} // namespace

FineNodule fineNodule(const FloatImage& probability, const Mask& mask, const FloatImage& hu, int factor)
{
    const VoxelBox box = boxRound(mask);
    VoxelBox boxOfPart = box; // whose grid has one voxel more on every side
    boxOfPart.first = {box.first.i + 1, box.first.j + 1, box.first.k + 1};
    return {imaging::refined(sharpened(partOf(probability, mask, kNoduleLevel)), boxOfPart, factor),
            imaging::refined(hu, box, factor)};
}

} // namespace dsmt::inference
