// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure_mask.h"

#include "core/imaging/mask_where.h"
#include "core/imaging/sample.h"
#include "core/inference/fine_nodule.h"

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;

namespace {

/// The share of each 2 x 2 x 2 voxels that is set, with a border of nothing, where the surface may still run.
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
                    share[grid.offset({i / 2 + 1, j / 2 + 1, k / 2 + 1})] += 0.125f;
    return {grid, std::move(share)};
}

} // namespace

std::optional<NoduleMeasurements> measureMask(const Mask& mask, const imaging::Volume& ct, double solidThresholdHu)
{
    const FloatImage share = coverage(mask);
    const Mask inside =
        imaging::maskWhere(share.geometry(), [&](std::size_t n) { return share.voxels()[n] >= kNoduleLevel; });
    return measure(share, inside, imaging::resample(ct, share.geometry()), solidThresholdHu);
}

} // namespace dsmt::inference
