// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/chest_regions.h"

#include "core/imaging/air_around.h"
#include "core/imaging/connected.h"
#include "core/imaging/distance_map.h"
#include "core/imaging/mask_where.h"
#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dsmt::realism {

using namespace imaging;

namespace {

// Chosen here; the regions need to be alike in both, not complete.
constexpr double kGridMm = 2;
constexpr float kAirBelow = -500;
constexpr double kLeastLungMl = 300;
constexpr float kAirwayBelow = -950; ///< of the CT smoothed by kAirwayMm
constexpr double kAirwayMm = 3;
constexpr double kVesselMm = 6; ///< vessels up to twice this count as lung
constexpr double kLungEdgeMm = 4;
constexpr double kSkinMm = 4;
constexpr double kWallReachMm = 50;
constexpr double kLevelMm = 60, kLeastHeightMm = 75;

Geometry coarseGrid(const Geometry& from)
{
    const auto extent = [&](std::size_t axis, int count) { return from.spacing[axis] * (count - 1); };
    const WorldPoint a = from.origin,
                     b = from.voxelToWorld({double(from.size.i - 1), double(from.size.j - 1), double(from.size.k - 1)});
    Geometry grid;
    grid.origin = {std::min(a.x, b.x), std::min(a.y, b.y), std::min(a.z, b.z)};
    grid.spacing = {kGridMm, kGridMm, kGridMm};
    grid.size = {int(extent(0, from.size.i) / kGridMm) + 1, int(extent(1, from.size.j) / kGridMm) + 1,
                 int(extent(2, from.size.k) / kGridMm) + 1};
    return grid;
}

std::size_t countOf(std::span<const std::uint8_t> voxels)
{
    return std::size_t(std::count(voxels.begin(), voxels.end(), std::uint8_t(1)));
}

/// Fills the convex outline of each slice's voxels; slices with less than six tenths of the fullest stay empty, since
/// near the diaphragm the outline leaves much of the belly outside.
Mask convexSlices(const Mask& lung)
{
    const Geometry& geometry = lung.geometry();
    const Size size = geometry.size;
    const std::size_t slice = std::size_t(size.i) * std::size_t(size.j);
    std::size_t fullest = 0;
    for (int k = 0; k < size.k; ++k)
        fullest = std::max(fullest, countOf(lung.voxels().subspan(std::size_t(k) * slice, slice)));
    std::vector<std::uint8_t> filled(size.voxels(), 0);
    for (int k = 0; k < size.k; ++k) {
        if (10 * countOf(lung.voxels().subspan(std::size_t(k) * slice, slice)) < 6 * fullest)
            continue;
        // Leftmost and rightmost voxel of each row, then the hull of those (monotone chain) one side at a time.
        for (const bool isRight : {false, true}) {
            std::vector<VoxelIndex> hull;
            for (int j = 0; j < size.j; ++j) {
                int edge = -1;
                for (int i = 0; i < size.i; ++i)
                    if (lung.at({i, j, k}) && (isRight || edge < 0))
                        edge = i;
                if (edge < 0)
                    continue;
                const auto isInner = [&](VoxelIndex a, VoxelIndex b) {
                    const int turn = (b.i - a.i) * (j - a.j) - (edge - a.i) * (b.j - a.j);
                    return isRight ? turn <= 0 : turn >= 0;
                };
                while (hull.size() >= 2 && isInner(hull[hull.size() - 2], hull.back()))
                    hull.pop_back();
                hull.push_back({edge, j, k});
            }
            for (std::size_t n = 0; n + 1 < hull.size(); ++n)
                for (int j = hull[n].j; j <= hull[n + 1].j; ++j) {
                    const double t = double(j - hull[n].j) / std::max(1, hull[n + 1].j - hull[n].j);
                    const int edge = int(std::lround(hull[n].i + t * (hull[n + 1].i - hull[n].i)));
                    for (int i = 0; i < size.i; ++i)
                        if (isRight ? i > edge : i >= edge)
                            filled[geometry.offset({i, j, k})] = isRight ? 0 : 1;
                }
        }
    }
    return {geometry, std::move(filled)};
}

WorldPoint middleOf(const Mask& mask, double westOf)
{
    const Geometry& geometry = mask.geometry();
    WorldPoint sum;
    double count = 0;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i) {
                const WorldPoint at = geometry.voxelToWorld({double(i), double(j), double(k)});
                if (!mask.at({i, j, k}) || at.x >= westOf)
                    continue;
                sum = sum + at;
                count += 1;
            }
    return sum * (1 / std::max(count, 1.0));
}

double comparableLevel(const Mask& lung, double meanLevel)
{
    const Geometry& geometry = lung.geometry();
    const auto voxels = lung.voxels();
    const std::size_t slice = std::size_t(geometry.size.i) * std::size_t(geometry.size.j);
    const std::size_t first = std::size_t(std::find(voxels.begin(), voxels.end(), 1) - voxels.begin()) / slice;
    const std::size_t last = std::size_t(voxels.rend() - std::find(voxels.rbegin(), voxels.rend(), 1) - 1) / slice;
    const double bottom = geometry.voxelToWorld({0, 0, double(first)}).z;
    const double top = geometry.voxelToWorld({0, 0, double(last)}).z;
    return top - bottom < kLeastHeightMm ? meanLevel : top - kLevelMm;
}

bool isAxial(const Geometry& geometry)
{
    return std::abs(geometry.iAxis.x) > 0.99 && std::abs(geometry.jAxis.y) > 0.99 && std::abs(geometry.kAxis.z) > 0.99;
}

Mask wallAround(const Mask& lungAir, const Mask& body, const FloatImage& fromLung)
{
    const Geometry& geometry = lungAir.geometry();
    const Mask hull = convexSlices(lungAir);
    std::vector<std::uint8_t> hasHull(std::size_t(geometry.size.k), 0);
    const std::size_t slice = std::size_t(geometry.size.i) * std::size_t(geometry.size.j);
    for (std::size_t k = 0; k < hasHull.size(); ++k)
        hasHull[k] = countOf(hull.voxels().subspan(k * slice, slice)) > 0 ? 1 : 0;
    return maskWhere(geometry, [&](std::size_t n) {
        const float away = fromLung.voxels()[n];
        return hasHull[n / slice] && body.voxels()[n] && !hull.voxels()[n] && away > kLungEdgeMm && away < kWallReachMm;
    });
}

/// Corners of the box around the set voxels, grown by as much as was taken off for the skin.
std::pair<WorldPoint, WorldPoint> boxAround(const Mask& body)
{
    const Geometry& geometry = body.geometry();
    VoxelIndex low{geometry.size.i, geometry.size.j, geometry.size.k}, high{0, 0, 0};
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                if (body.at({i, j, k})) {
                    low = {std::min(low.i, i), std::min(low.j, j), std::min(low.k, k)};
                    high = {std::max(high.i, i), std::max(high.j, j), std::max(high.k, k)};
                }
    const WorldPoint skin{kSkinMm, kSkinMm, kSkinMm};
    return {geometry.voxelToWorld({double(low.i), double(low.j), double(low.k)}) - skin,
            geometry.voxelToWorld({double(high.i), double(high.j), double(high.k)}) + skin};
}

} // namespace

std::optional<ChestRegions> chestRegions(const Volume& volume)
{
    if (!isAxial(volume.geometry()))
        return std::nullopt;
    const FloatImage hu = resample(volume, coarseGrid(volume.geometry()));
    const Geometry& geometry = hu.geometry();
    const Mask outside = airAround(hu, kAirBelow);
    const Mask lungAir = largeParts(
        maskWhere(geometry, [&](std::size_t n) { return hu.voxels()[n] < kAirBelow && !outside.voxels()[n]; }));
    const double lungMl = double(countOf(lungAir.voxels())) * kGridMm * kGridMm * kGridMm / 1000;
    if (lungMl < kLeastLungMl)
        return std::nullopt;
    const Mask withVessels = grown(grown(lungAir, kVesselMm), -kVesselMm - kLungEdgeMm);
    const FloatImage calm = smoothed(hu, kAirwayMm);
    Mask lung =
        maskWhere(geometry, [&](std::size_t n) { return withVessels.voxels()[n] && calm.voxels()[n] > kAirwayBelow; });
    WorldPoint middle = middleOf(lungAir, std::numeric_limits<double>::infinity());
    WorldPoint rightLung = middleOf(lungAir, middle.x);
    middle.z = rightLung.z = comparableLevel(lungAir, middle.z);
    // The couch is thinner than twice the skin, or apart.
    const Mask body = largeParts(grown(complement(outside), -kSkinMm));
    const auto [low, high] = boxAround(body);
    return ChestRegions{
        std::move(lung), wallAround(lungAir, body, distanceTo(lungAir)), lungMl, middle, rightLung, low, high};
}

std::vector<double> huWithin(const Volume& volume, const Mask& region)
{
    const Geometry &fine = volume.geometry(), &coarse = region.geometry();
    std::vector<double> values;
    for (int k = 0; k < fine.size.k; ++k)
        for (int j = 0; j < fine.size.j; j += 2)
            for (int i = 0; i < fine.size.i; i += 2) {
                const VoxelIndex place = coarse.nearestVoxel(fine.voxelToWorld({double(i), double(j), double(k)}));
                if (coarse.contains(place) && region.at(place))
                    values.push_back(volume.at({i, j, k}));
            }
    return values;
}

} // namespace dsmt::realism
