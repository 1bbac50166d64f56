// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/nodule_crop.h"

#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"

namespace dsmt::realism {

using namespace imaging;

NoduleCrop cropNodule(std::string name, const Volume& volume, const Mask* mask, WorldPoint center)
{
    const Geometry grid = cubeAround(center, kCropSide, 1.0);
    NoduleCrop crop{std::move(name), resample(volume, grid), std::nullopt};
    if (!mask)
        return crop;
    const FloatImage values = asValues(*mask);
    std::vector<std::uint8_t> voxels;
    voxels.reserve(grid.size.voxels());
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const WorldPoint at = grid.voxelToWorld({double(i), double(j), double(k)});
                voxels.push_back(sampleLinear(values, values.geometry().worldToVoxel(at)) >= 0.5f ? 1 : 0);
            }
    crop.mask = Mask(grid, std::move(voxels));
    return crop;
}

Mask maskOf(const Volume& volume)
{
    std::vector<std::uint8_t> voxels;
    voxels.reserve(volume.voxels().size());
    for (const std::int16_t value : volume.voxels())
        voxels.push_back(value > 0 ? 1 : 0);
    return {volume.geometry(), std::move(voxels)};
}

} // namespace dsmt::realism
