// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure_mask.h"

#include "core/imaging/mask_where.h"
#include "core/imaging/sample.h"
#include "core/inference/fine_nodule.h"

#include <array>
#include <utility>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;

namespace {

/// The pair that a voxel belongs to and the one that it lies beside, with their weights; counted from 1.
std::array<std::pair<int, float>, 2> shares(int voxel)
{
    const int pair = voxel / 2 + 1;
    return {{{pair, 5 / 12.0f}, {voxel % 2 ? pair + 1 : pair - 1, 1 / 12.0f}}};
}

/// How much is set in and around each 2 x 2 x 2 voxels, with a border where the surface may still run: weights 1, 5, 5,
/// 1 along each axis. The voxels' stairs would make whatever is round too long; the mean of the 2 x 2 x 2 alone leaves
/// balls of 16 mm .4 mm too long, these .2 mm. What the weights smear is what measure() sharpens.
FloatImage coverage(const Mask& mask)
{
    const Geometry& fine = mask.geometry();
    Geometry grid = fine;
    grid.size = {fine.size.i / 2 + 2, fine.size.j / 2 + 2, fine.size.k / 2 + 2};
    for (double& spacing : grid.spacing)
        spacing *= 2;
    grid.origin = fine.voxelToWorld({-1.5, -1.5, -1.5});
    std::vector<float> share(grid.size.voxels(), 0);
    std::size_t at = 0;
    for (int k = 0; k < fine.size.k; ++k)
        for (int j = 0; j < fine.size.j; ++j)
            for (int i = 0; i < fine.size.i; ++i, ++at)
                if (mask.voxels()[at])
                    for (const auto& [x, u] : shares(i))
                        for (const auto& [y, v] : shares(j))
                            for (const auto& [z, w] : shares(k))
                                share[grid.offset({x, y, z})] += u * v * w;
    return {grid, std::move(share)};
}

} // namespace

CoveredVoxels coveredVoxels(const Mask& mask)
{
    FloatImage share = coverage(mask);
    Mask inside =
        imaging::maskWhere(share.geometry(), [&](std::size_t n) { return share.voxels()[n] >= kNoduleLevel; });
    return {std::move(share), std::move(inside)};
}

std::optional<NoduleMeasurements> measureMask(const Mask& mask, const imaging::Volume& ct, double solidThresholdHu)
{
    const auto [share, inside] = coveredVoxels(mask);
    return measure(share, inside, imaging::resample(ct, share.geometry()), solidThresholdHu);
}

} // namespace dsmt::inference
