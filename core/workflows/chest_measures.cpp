// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/chest_measures.h"

#include "core/imaging/sample.h"
#include "core/realism/chest_regions.h"
#include "core/realism/homogeneous_regions.h"

#include <algorithm>

namespace dsmt::workflows {

using namespace imaging;

namespace {

constexpr double kPlaneMm = 0.7, kMarginMm = 3;
constexpr float kOutsideHu = -32768;

/// The plane through a point as far as the body and the volume reach; its pictures show the patient from the feet, the
/// front and the left.
FloatImage planeThrough(const Volume& volume, const realism::ChestRegions& regions, WorldPoint at, WorldPoint right,
                        WorldPoint down)
{
    const Geometry& from = volume.geometry();
    const WorldPoint first = from.origin,
                     last = from.voxelToWorld({from.size.i - 1.0, from.size.j - 1.0, from.size.k - 1.0});
    const auto ends = [&](WorldPoint axis) {
        const auto [low, high] = std::minmax({dot(first, axis), dot(last, axis)});
        const double a = dot(regions.bodyLow, axis), b = dot(regions.bodyHigh, axis);
        return std::pair(std::max(low, std::min(a, b) - kMarginMm), std::min(high, std::max(a, b) + kMarginMm));
    };
    const auto [left, rightmost] = ends(right);
    const auto [top, bottom] = ends(down);
    Geometry grid;
    grid.iAxis = right;
    grid.jAxis = down;
    grid.kAxis = cross(right, down);
    grid.spacing = {kPlaneMm, kPlaneMm, kPlaneMm};
    grid.size = {int((rightmost - left) / kPlaneMm) + 1, int((bottom - top) / kPlaneMm) + 1, 1};
    grid.origin = right * left + down * top + grid.kAxis * dot(at, grid.kAxis);
    return resample(volume, grid, kOutsideHu);
}

} // namespace

Density densityOf(const std::vector<double>& hu)
{
    return {statistics::summarize(hu), statistics::histogram(hu, -1050, 10, 210)};
}

std::optional<MeasuredChest> measureChest(const Volume& volume)
{
    const auto regions = realism::chestRegions(volume);
    if (!regions)
        return std::nullopt;
    const WorldPoint left{1, 0, 0}, posterior{0, 1, 0}, down{0, 0, -1};
    MeasuredChest chest{
        {.name = {},
         .simulated = false,
         .kernel = {},
         .pixelMm = volume.geometry().spacing[0],
         .sliceMm = volume.geometry().spacing[2],
         .lungMl = regions->lungMl,
         .planes = {planeThrough(volume, *regions, regions->middle, left, posterior),
                    planeThrough(volume, *regions, regions->middle, left, down),
                    planeThrough(volume, *regions, regions->rightLung, posterior, down)},
         .lung = {},
         .chestWall = {},
         .noise = noisePowerSpectrum(volume, realism::homogeneousRegions(volume), realism::kRegionSide)},
        realism::huWithin(volume, regions->lung),
        realism::huWithin(volume, regions->chestWall)};
    chest.measures.lung = densityOf(chest.lungHu);
    chest.measures.chestWall = densityOf(chest.chestWallHu);
    return chest;
}

} // namespace dsmt::workflows
