// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/lung_around.h"

#include "core/imaging/air_around.h"
#include "core/imaging/connected.h"
#include "core/imaging/mask_where.h"
#include "core/inference/tell_lungs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dsmt::inference {

using namespace imaging;

namespace {

constexpr double kGridMm = 3, kReachMm = 66;
constexpr double kLeastLungMl = 100;
constexpr double kBesideMm = 6;   ///< of a nodule, its lung: two voxels
constexpr double kFartherMm = 10; ///< the other lung is, than the nodule's own
// Trachea and main bronchi cut across are at most 6 to 7 cm2; lung is seldom as dark, for the blood in it.
constexpr double kAirwayCm2 = 10;
constexpr float kAirwayBelow = -950;

FloatImage slabAround(const Volume& volume, WorldPoint center)
{
    const Geometry& from = volume.geometry();
    WorldPoint low = from.origin, high = from.origin;
    for (int corner = 1; corner < 8; ++corner) {
        const WorldPoint at = from.voxelToWorld({corner & 1 ? from.size.i - 1.0 : 0, corner & 2 ? from.size.j - 1.0 : 0,
                                                 corner & 4 ? from.size.k - 1.0 : 0});
        low = {std::min(low.x, at.x), std::min(low.y, at.y), std::min(low.z, at.z)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y), std::max(high.z, at.z)};
    }
    low.z = std::max(low.z, center.z - kReachMm);
    high.z = std::min(high.z, center.z + kReachMm);
    const auto count = [](double a, double b) { return std::max(1, int((b - a) / kGridMm) + 1); };
    Geometry grid;
    grid.origin = low;
    grid.spacing = {kGridMm, kGridMm, kGridMm};
    grid.size = {count(low.x, high.x), count(low.y, high.y), count(low.z, high.z)};
    // The nearest voxel will do, since lung and tissue are far apart in HU.
    const VoxelPoint first = from.worldToVoxel(grid.origin);
    const auto step = [&](VoxelPoint unit) {
        const VoxelPoint end = from.worldToVoxel(grid.voxelToWorld(unit));
        return VoxelPoint{end.i - first.i, end.j - first.j, end.k - first.k};
    };
    const VoxelPoint di = step({1, 0, 0}), dj = step({0, 1, 0}), dk = step({0, 0, 1});
    std::vector<float> hu;
    hu.reserve(grid.size.voxels());
    const auto nearest = [](double place) { return int(std::floor(place + 0.5)); };
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const VoxelIndex at{nearest(first.i + i * di.i + j * dj.i + k * dk.i),
                                    nearest(first.j + i * di.j + j * dj.j + k * dk.j),
                                    nearest(first.k + i * di.k + j * dj.k + k * dk.k)};
                hu.push_back(from.contains(at) ? volume.at(at) : kAirHu);
            }
    return {grid, std::move(hu)};
}

/// Without what is small and black in its slice: gas without lung in it.
Mask withoutAirways(const Mask& air, const FloatImage& hu)
{
    Geometry slice = air.geometry();
    slice.size.k = 1;
    const std::size_t plane = slice.size.voxels();
    std::vector<std::uint8_t> left(air.voxels().begin(), air.voxels().end());
    std::vector<float> values;
    for (std::size_t first = 0; first < left.size(); first += plane) {
        const auto voxels = air.voxels().subspan(first, plane);
        for (const Part& part : connectedParts(Mask(slice, {voxels.begin(), voxels.end()}))) {
            if (double(part.size()) * kGridMm * kGridMm > 100 * kAirwayCm2)
                continue;
            values.clear();
            for (const std::size_t at : part)
                values.push_back(hu.voxels()[first + at]);
            const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
            std::nth_element(values.begin(), middle, values.end());
            if (*middle < kAirwayBelow)
                for (const std::size_t at : part)
                    left[first + at] = 0;
        }
    }
    return {air.geometry(), std::move(left)};
}

double nearestMm(const Geometry& grid, const Part& part, WorldPoint point)
{
    const unsigned row = unsigned(grid.size.i), rows = unsigned(grid.size.j);
    double square = std::numeric_limits<double>::infinity();
    for (const std::size_t offset : part) {
        const unsigned at = unsigned(offset);
        const double x = grid.origin.x + kGridMm * (at % row) - point.x,
                     y = grid.origin.y + kGridMm * (at / row % rows) - point.y,
                     z = grid.origin.z + kGridMm * (at / row / rows) - point.z;
        square = std::min(square, x * x + y * y + z * z);
    }
    return std::sqrt(square);
}

} // namespace

std::optional<LungAround> lungAround(const Volume& volume, WorldPoint center, double radiusMm)
{
    const FloatImage hu = slabAround(volume, center);
    const Geometry& grid = hu.geometry();
    const Mask outside = airAround(hu, kLungBelowHu);
    const Mask inside = withoutAirways(
        maskWhere(grid, [&](std::size_t n) { return hu.voxels()[n] < kLungBelowHu && !outside.voxels()[n]; }), hu);
    const ToldLungs told = tellLungs(inside);
    const std::vector<Part>& lungs = told.parts;
    if (lungs.empty() || double(lungs.front().size()) * kGridMm * kGridMm * kGridMm < 1000 * kLeastLungMl)
        return std::nullopt;

    std::vector<double> away;
    for (const Part& lung : lungs)
        away.push_back(nearestMm(grid, lung, center));
    const std::size_t nearest = std::size_t(std::min_element(away.begin(), away.end()) - away.begin());
    if (away[nearest] > radiusMm + kBesideMm)
        return std::nullopt;
    const Mask own = maskOf(grid, std::span(lungs).subspan(nearest, 1));
    LungAround result{
        own, maskWhere(grid, [&](std::size_t n) { return hu.voxels()[n] < kLungBelowHu && !own.voxels()[n]; }), {}};
    if (told.right && nearest < 2 && away[1 - nearest] > away[nearest] + kFartherMm)
        result.side = nearest == *told.right ? LungSide::Right : LungSide::Left;
    return result;
}

} // namespace dsmt::inference
