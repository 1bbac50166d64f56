// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_surroundings.h"

#include "core/imaging/air_around.h"
#include "core/imaging/distance_map.h"
#include "core/imaging/sample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dsmt::viewer {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Volume;
using imaging::VoxelIndex;
using imaging::WorldPoint;

namespace {

constexpr std::int16_t kTissueHu = -400;
constexpr int kSparse = 2; ///< lungs are closed on every second voxel: on the fine grid it would take seconds

Surroundings resampled(const Volume& volume, const Geometry& grid)
{
    const FloatImage image = imaging::resample(volume, grid);
    Surroundings surroundings{grid, {}};
    surroundings.hu.reserve(image.voxels().size());
    for (const float hu : image.voxels())
        surroundings.hu.push_back(std::int16_t(std::lround(hu)));
    return surroundings;
}

/// The air within the body, one for each voxel.
std::vector<std::uint8_t> innerAir(const Surroundings& surroundings)
{
    const imaging::Mask outside = imaging::airAround(
        FloatImage(surroundings.grid, std::vector<float>(surroundings.hu.begin(), surroundings.hu.end())), kTissueHu);
    std::vector<std::uint8_t> inner(surroundings.hu.size());
    for (std::size_t n = 0; n < inner.size(); ++n)
        inner[n] = surroundings.hu[n] < kTissueHu && !outside.voxels()[n];
    return inner;
}

/// What the air encloses, on a grid of every second voxel.
imaging::Mask enclosedBy(const std::vector<std::uint8_t>& air, const Geometry& fine)
{
    constexpr double kClosingMm = 8, kRimMm = 2;
    Geometry grid = fine;
    grid.size = {(fine.size.i + kSparse - 1) / kSparse, (fine.size.j + kSparse - 1) / kSparse,
                 (fine.size.k + kSparse - 1) / kSparse};
    for (double& spacing : grid.spacing)
        spacing *= kSparse;
    std::vector<std::uint8_t> sparse(grid.size.voxels());
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                sparse[grid.offset({i, j, k})] = air[fine.offset({kSparse * i, kSparse * j, kSparse * k})];
    return imaging::grown(imaging::grown({grid, std::move(sparse)}, kClosingMm), -(kClosingMm + kRimMm));
}

} // namespace

Surroundings ballAround(const Volume& volume, WorldPoint center, double radiusMm)
{
    const double spacing = std::max(0.8, radiusMm / 75);
    const int half = int(std::ceil(radiusMm / spacing)) + 1;
    Surroundings ball = resampled(volume, imaging::cubeAround(center, 2 * half + 1, spacing));
    soften(ball);
    const Geometry& grid = ball.grid;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const double away = std::hypot(i - half, j - half, k - half) * spacing;
                if (away > radiusMm)
                    ball.hu[grid.offset({i, j, k})] = imaging::kAirHu;
            }
    return ball;
}

Surroundings wholeVolume(const Volume& volume)
{
    const Geometry& voxels = volume.geometry();
    WorldPoint low{1e300, 1e300, 1e300}, high{-1e300, -1e300, -1e300};
    for (int corner = 0; corner < 8; ++corner) {
        const WorldPoint at =
            voxels.voxelToWorld({corner & 1 ? voxels.size.i - 1.0 : 0.0, corner & 2 ? voxels.size.j - 1.0 : 0.0,
                                 corner & 4 ? voxels.size.k - 1.0 : 0.0});
        low = {std::min(low.x, at.x), std::min(low.y, at.y), std::min(low.z, at.z)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y), std::max(high.z, at.z)};
    }
    const WorldPoint extent = high - low;
    const double spacing = std::max(1.0, std::max({extent.x, extent.y, extent.z}) / 256);
    Geometry grid;
    grid.size = {int(extent.x / spacing) + 1, int(extent.y / spacing) + 1, int(extent.z / spacing) + 1};
    grid.origin = low;
    grid.spacing = {spacing, spacing, spacing};
    return resampled(volume, grid);
}

void soften(Surroundings& surroundings)
{
    const imaging::Size size = surroundings.grid.size;
    const std::array<std::size_t, 3> steps{1, std::size_t(size.i), std::size_t(size.i) * std::size_t(size.j)};
    const std::vector<std::int16_t>& hu = surroundings.hu;
    for (const std::size_t step : steps) {
        std::vector<std::int16_t> smooth = hu;
        for (std::size_t n = steps[2] + 1; n + steps[2] + 1 < hu.size(); ++n)
            smooth[n] = std::int16_t((hu[n - step] + 2 * hu[n] + hu[n + step]) / 4);
        surroundings.hu = std::move(smooth);
    }
}

void keepLungs(Surroundings& surroundings)
{
    constexpr double kLeastShare = 0.01; // of all voxels
    const Geometry& grid = surroundings.grid;
    const std::vector<std::uint8_t> air = innerAir(surroundings);
    if (double(std::count(air.begin(), air.end(), 1)) < kLeastShare * double(air.size()))
        return;
    const imaging::Mask enclosed = enclosedBy(air, grid);
    std::size_t n = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i, ++n) {
                const VoxelIndex near{(i + 1) / kSparse, (j + 1) / kSparse, (k + 1) / kSparse};
                if (!air[n] && !(enclosed.geometry().contains(near) && enclosed.at(near)))
                    surroundings.hu[n] = imaging::kAirHu;
            }
}

double clearDistance(const Surroundings& surroundings, WorldPoint center, WorldPoint toEye, double fromMm, double toMm)
{
    const WorldPoint aside = std::abs(toEye.z) < 0.9 ? WorldPoint{0, 0, 1} : WorldPoint{1, 0, 0};
    const WorldPoint across = cross(aside, toEye);
    const WorldPoint right = across * (1 / length(across)), above = cross(toEye, right);
    const Geometry& grid = surroundings.grid;
    for (double away = fromMm; away < toMm; away += 1) {
        int tissue = 0, looked = 0;
        for (const double x : {-1.0, -0.5, 0.0, 0.5, 1.0})
            for (const double y : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
                if (std::hypot(x, y) > 1.2)
                    continue;
                const VoxelIndex voxel =
                    grid.nearestVoxel(center + right * (x * fromMm) + above * (y * fromMm) + toEye * away);
                tissue += grid.contains(voxel) && surroundings.hu[grid.offset(voxel)] > kTissueHu;
                ++looked;
            }
        if (tissue > looked * 0.4)
            return away;
    }
    return toMm;
}

WorldPoint clearestDirection(const Surroundings& surroundings, WorldPoint center, double fromMm, double toMm)
{
    constexpr int kTurns = 24;
    WorldPoint best{0, -1, 0};
    double furthest = -1;
    for (const double elevation : {0.0, 15.0, 30.0, -15.0, -30.0}) {
        for (int turn = 0; turn < kTurns; ++turn) {
            // Alternately left and right of the front, so that of two equally clear views the more usual one wins.
            const int step = (turn + 1) / 2 * (turn % 2 ? 1 : -1);
            const double azimuth = step * 2 * std::numbers::pi / kTurns, up = elevation * std::numbers::pi / 180;
            const WorldPoint toEye{std::sin(azimuth) * std::cos(up), -std::cos(azimuth) * std::cos(up), std::sin(up)};
            const double clear =
                clearDistance(surroundings, center, toEye, fromMm, toMm) - std::abs(azimuth) - std::abs(elevation) / 15;
            if (clear > furthest) {
                furthest = clear;
                best = toEye;
            }
        }
    }
    return best;
}

} // namespace dsmt::viewer
