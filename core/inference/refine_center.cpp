// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/refine_center.h"

#include "core/inference/crop_patches.h"
#include "core/inference/nodule_mask.h"

namespace dsmt::inference {

using imaging::WorldPoint;

namespace {

constexpr int kMostRounds = 4;
constexpr double kFarthestMm = 15; ///< from the mark: farther away it is something else that is outlined

std::optional<WorldPoint> outlinedMiddle(Network& network, const imaging::Volume& volume, WorldPoint center,
                                         const PatchSpec& spec, const Progress& progress)
{
    const PatchPair pair = cropPatches(volume, center, spec);
    const std::vector<NetworkOutput> seen = network.evaluate({&pair, 1}, progress);
    const imaging::Geometry grid = imaging::cubeAround(center, spec.local.size, spec.local.spacingMm);
    return centroid(noduleMask({grid, meanMask(seen)}, center));
}

} // namespace

std::optional<WorldPoint> refineCenter(Network& network, const imaging::Volume& volume, WorldPoint markedAt,
                                       const PatchSpec& spec, const Progress& progress)
{
    const imaging::Geometry& geometry = volume.geometry();
    WorldPoint center = markedAt;
    for (int round = 0; round < kMostRounds; ++round) {
        const auto middle =
            outlinedMiddle(network, volume, center, spec,
                           progress.stage(double(round) / kMostRounds, double(round + 1) / kMostRounds));
        if (!middle)
            return round == 0 ? std::nullopt : std::optional(center);
        const imaging::VoxelIndex voxel = geometry.nearestVoxel(*middle);
        const WorldPoint next = geometry.voxelToWorld({double(voxel.i), double(voxel.j), double(voxel.k)});
        if (next == center || !geometry.contains(voxel) || imaging::distance(next, markedAt) > kFarthestMm)
            break;
        center = next;
    }
    return center;
}

} // namespace dsmt::inference
