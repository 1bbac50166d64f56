// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/lung_wall.h"

#include "core/imaging/connected.h"
#include "core/imaging/distance_map.h"
#include "core/imaging/mask_where.h"
#include "core/imaging/sample_axes.h"

namespace dsmt::inference {

using namespace imaging;

namespace {

constexpr double kLeastWallMl = 20;

/// The lung's air and the nodule; what lies outside of the CT is taken for lung, too, and no surface near it counts.
Mask openField(const FloatImage& hu, const LungAround& lung, const Mask& nodule, const Geometry& ct)
{
    const Geometry& grid = hu.geometry();
    const auto own = sampleAlongAxes(lung.own, grid, 1, 0), other = sampleAlongAxes(lung.other, grid, 1, 0);
    Mask field = maskWhere(grid, [&](std::size_t n) {
        const bool isLung =
            hu.voxels()[n] < kLungBelowHu && own->voxels()[n] > 0 && own->voxels()[n] >= other->voxels()[n];
        return isLung || nodule.voxels()[n];
    });
    const VoxelIndex last{grid.size.i - 1, grid.size.j - 1, grid.size.k - 1};
    bool wholeInCt = true;
    for (const int i : {0, last.i})
        for (const int j : {0, last.j})
            for (const int k : {0, last.k})
                wholeInCt = wholeInCt && ct.contains(grid.voxelToWorld({double(i), double(j), double(k)}));
    if (wholeInCt)
        return field;
    std::vector<std::uint8_t> voxels(field.voxels().begin(), field.voxels().end());
    for (int k = 0; k <= last.k; ++k)
        for (int j = 0; j <= last.j; ++j)
            for (int i = 0; i <= last.i; ++i)
                if (!ct.contains(grid.voxelToWorld({double(i), double(j), double(k)})))
                    voxels[grid.offset({i, j, k})] = 1;
    return {grid, std::move(voxels)};
}

/// What lies around the field where a ball of kVesselRadiusMm fits, in large pieces.
Mask wallAround(const Mask& field)
{
    const Geometry& grid = field.geometry();
    const FloatImage away = distanceTo(field);
    const FloatImage back =
        distanceTo(maskWhere(grid, [&](std::size_t n) { return double(away.voxels()[n]) > kVesselRadiusMm; }));
    const Mask pieces = maskWhere(grid, [&](std::size_t n) { return double(back.voxels()[n]) <= kVesselRadiusMm; });
    std::vector<Part> walls = connectedParts(pieces);
    std::erase_if(walls, [&](const Part& piece) {
        return double(piece.size()) * grid.spacing[0] * grid.spacing[1] * grid.spacing[2] < 1000 * kLeastWallMl;
    });
    return maskOf(grid, walls);
}

} // namespace

Mask wallAroundLung(const FloatImage& hu, const LungAround& lung, const Mask& nodule, const Geometry& ct)
{
    return wallAround(openField(hu, lung, nodule, ct));
}

} // namespace dsmt::inference
