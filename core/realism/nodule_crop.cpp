// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/nodule_crop.h"

#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"

#include <algorithm>

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

std::size_t axisAcrossSlices(const NoduleCrop& crop)
{
    constexpr float kLowest = -980, kHighest = -550; // lung, also of crops whose HU are a little off
    constexpr std::size_t kFewest = 1000;
    constexpr double kClearly = 0.85;
    const Size size = crop.hu.geometry().size;
    const auto isLung = [](float hu) { return hu > kLowest && hu < kHighest; };
    double change[3] = {};
    std::size_t count[3] = {};
    for (int k = 0; k + 1 < size.k; ++k)
        for (int j = 0; j + 1 < size.j; ++j)
            for (int i = 0; i + 1 < size.i; ++i) {
                const float here = crop.hu.at({i, j, k});
                const float next[] = {crop.hu.at({i + 1, j, k}), crop.hu.at({i, j + 1, k}), crop.hu.at({i, j, k + 1})};
                for (std::size_t axis = 0; isLung(here) && axis < 3; ++axis)
                    if (isLung(next[axis])) {
                        change[axis] += double((next[axis] - here) * (next[axis] - here));
                        ++count[axis];
                    }
            }
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::size_t a = (axis + 1) % 3, b = (axis + 2) % 3;
        if (std::min({count[0], count[1], count[2]}) >= kFewest &&
            change[axis] / double(count[axis]) <
                kClearly * std::min(change[a] / double(count[a]), change[b] / double(count[b])))
            return axis;
    }
    return 2;
}

FloatImage middlePlane(const NoduleCrop& crop, std::size_t acrossAxis)
{
    const Geometry& from = crop.hu.geometry();
    const int middle = from.size.i / 2; // crops are cubes
    std::vector<float> values;
    for (int row = 0; row < from.size.i; ++row)
        for (int column = 0; column < from.size.i; ++column)
            values.push_back(crop.hu.at(acrossAxis == 2   ? VoxelIndex{column, row, middle}
                                        : acrossAxis == 1 ? VoxelIndex{column, middle, row}
                                                          : VoxelIndex{middle, row, column}));
    Geometry plane;
    plane.spacing = from.spacing;
    plane.size = {from.size.i, from.size.i, 1};
    return {plane, std::move(values)};
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
