// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/hide.h"

#include "core/imaging/distance_map.h"

#include <algorithm>
#include <array>

namespace dsmt::inference {

using imaging::Geometry;

namespace {

/// Of the local voxels farther than the rim from the region, within the shell.
std::optional<float> medianOfShell(const std::vector<float>& local, const imaging::FloatImage& away, double rimMm)
{
    std::vector<float> shell;
    for (std::size_t n = 0; n < local.size(); ++n)
        if (const double mm = double(away.voxels()[n]); mm > rimMm && mm <= rimMm + kShellMm)
            shell.push_back(local[n]);
    if (shell.empty())
        return std::nullopt;
    const auto middle = shell.begin() + std::ptrdiff_t(shell.size() / 2);
    std::nth_element(shell.begin(), middle, shell.end());
    return *middle;
}

/// Global voxels are means over the local ones in their cell, so they are told by those in its corners.
std::vector<bool> coarseRegion(const imaging::FloatImage& away, const PatchGrid& grid, double rimMm)
{
    const Geometry& fine = away.geometry();
    const Geometry coarse = imaging::cubeAround({}, grid.size, grid.spacingMm);
    const double half = (grid.spacingMm - fine.spacing[0]) / 2;
    // Of each coarse place along an axis the fine places at both ends of its cell; the same for all three axes.
    std::vector<std::array<int, 2>> ends;
    for (int n = 0; n < grid.size; ++n) {
        const double at = coarse.voxelToWorld({double(n), 0, 0}).x;
        ends.push_back({fine.nearestVoxel({at - half, 0, 0}).i, fine.nearestVoxel({at + half, 0, 0}).i});
    }
    const auto isTouched = [&](int i, int j, int k) {
        for (const int z : ends[std::size_t(k)])
            for (const int y : ends[std::size_t(j)])
                for (const int x : ends[std::size_t(i)])
                    if (fine.contains(imaging::VoxelIndex{x, y, z}) && double(away.at({x, y, z})) <= rimMm)
                        return true;
        return false;
    };
    std::vector<bool> region;
    region.reserve(grid.voxels());
    for (int k = 0; k < grid.size; ++k)
        for (int j = 0; j < grid.size; ++j)
            for (int i = 0; i < grid.size; ++i)
                region.push_back(isTouched(i, j, k));
    return region;
}

} // namespace

std::optional<PatchPair> withHidden(const PatchPair& values, const PatchSpec& spec,
                                    std::span<const std::uint8_t> region, double rimMm, HiddenPart part)
{
    if (std::ranges::none_of(region, [](std::uint8_t voxel) { return voxel != 0; }))
        return std::nullopt;
    const imaging::FloatImage away = imaging::distanceTo(
        {imaging::cubeAround({}, spec.local.size, spec.local.spacingMm), {region.begin(), region.end()}});
    const std::optional<float> shown = medianOfShell(values.local, away, rimMm);
    if (!shown)
        return std::nullopt;
    const bool isInside = part == HiddenPart::Inside;
    PatchPair hidden = values;
    for (std::size_t n = 0; n < hidden.local.size(); ++n)
        if ((double(away.voxels()[n]) <= rimMm) == isInside)
            hidden.local[n] = *shown;
    const std::vector<bool> coarse = coarseRegion(away, spec.global, rimMm);
    for (std::size_t n = 0; n < hidden.global.size(); ++n)
        if (coarse[n] == isInside)
            hidden.global[n] = *shown;
    return hidden;
}

} // namespace dsmt::inference
