// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nodule_mask.h"

#include "core/imaging/connected.h"
#include "core/imaging/mask_where.h"

namespace dsmt::inference {

using imaging::Mask;
using imaging::WorldPoint;

std::vector<float> meanMask(std::span<const NetworkOutput> outputs)
{
    std::vector<float> mean(outputs.front().mask.size(), 0);
    for (const NetworkOutput& output : outputs)
        for (std::size_t n = 0; n < mean.size(); ++n)
            mean[n] += output.mask[n];
    for (float& value : mean)
        value /= float(outputs.size());
    return mean;
}

Mask noduleMask(const imaging::FloatImage& probability, WorldPoint near)
{
    const Mask inside =
        imaging::maskWhere(probability.geometry(), [&](std::size_t n) { return probability.voxels()[n] >= 0.5f; });
    return imaging::componentNear(inside, near, kReachMm);
}

std::optional<WorldPoint> centroid(const Mask& mask)
{
    const imaging::Geometry& geometry = mask.geometry();
    std::size_t count = 0;
    WorldPoint sum;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                if (mask.at({i, j, k})) {
                    sum = sum + geometry.voxelToWorld({double(i), double(j), double(k)});
                    ++count;
                }
    if (count == 0)
        return std::nullopt;
    return sum * (1.0 / double(count));
}

} // namespace dsmt::inference
