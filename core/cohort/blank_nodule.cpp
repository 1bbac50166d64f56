// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/blank_nodule.h"

#include "core/imaging/distance_map.h"

#include <algorithm>
#include <cmath>

namespace dsmt::cohort {

namespace {

imaging::FloatImage distanceToOutline(std::span<const std::uint8_t> mask)
{
    return imaging::distanceTo(
        {imaging::cubeAround({}, kCachedLocal.size, kCachedLocal.spacingMm), {mask.begin(), mask.end()}});
}

std::int16_t medianOf(std::vector<std::int16_t>& values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Coarse voxels are means over the local voxels in their cell, so they are told by those.
void blankCoarse(std::vector<std::int16_t>& global, const imaging::FloatImage& away, std::int16_t hu)
{
    const imaging::Geometry coarse = imaging::cubeAround({}, kCachedGlobal.size, kCachedGlobal.spacingMm),
                            fine = away.geometry();
    const double half = (kCachedGlobal.spacingMm - kCachedLocal.spacingMm) / 2;
    for (int k = 0; k < coarse.size.k; ++k)
        for (int j = 0; j < coarse.size.j; ++j)
            for (int i = 0; i < coarse.size.i; ++i) {
                const imaging::WorldPoint at = coarse.voxelToWorld({double(i), double(j), double(k)});
                bool isTouched = false;
                for (const double z : {-half, half})
                    for (const double y : {-half, half})
                        for (const double x : {-half, half}) {
                            const auto voxel = fine.nearestVoxel(at + imaging::WorldPoint{x, y, z});
                            isTouched |= fine.contains(voxel) && double(away.at(voxel)) <= kBlankedRimMm;
                        }
                if (isTouched)
                    global[coarse.offset({i, j, k})] = hu;
            }
}

} // namespace

std::optional<BlankedPatches> blankNodule(const CachedNodule& nodule)
{
    if (std::none_of(nodule.mask.begin(), nodule.mask.end(), [](std::uint8_t voxel) { return voxel != 0; }))
        return std::nullopt;
    const imaging::FloatImage away = distanceToOutline(nodule.mask);
    std::vector<std::int16_t> shell;
    for (std::size_t n = 0; n < nodule.local.size(); ++n)
        if (const double mm = double(away.voxels()[n]); mm > kBlankedRimMm && mm <= kBlankedRimMm + kShellMm)
            shell.push_back(nodule.local[n]);
    if (shell.empty())
        return std::nullopt;
    const std::int16_t hu = medianOf(shell);
    BlankedPatches blanked{{nodule.local.begin(), nodule.local.end()}, {nodule.global.begin(), nodule.global.end()}};
    for (std::size_t n = 0; n < blanked.local.size(); ++n)
        if (double(away.voxels()[n]) <= kBlankedRimMm)
            blanked.local[n] = hu;
    blankCoarse(blanked.global, away, hu);
    return blanked;
}

} // namespace dsmt::cohort
