// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/nearest_pleura.h"

#include "core/imaging/mask_on_grid.h"
#include "core/imaging/sample.h"
#include "core/imaging/sample_axes.h"
#include "core/inference/lung_wall.h"
#include "core/inference/nodule_mask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace dsmt::inference {

using namespace imaging;

namespace {

constexpr double kGridMm = 2;
constexpr int kGridSize = 64;
constexpr double kTouchMm = 1, kTouchWithoutAirMm = 2.5;

constexpr std::array<VoxelIndex, 6> kFaces{{{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}}};

VoxelIndex moved(VoxelIndex at, VoxelIndex by, int steps = 1)
{
    return {at.i + steps * by.i, at.j + steps * by.j, at.k + steps * by.k};
}

WorldPoint between(const Geometry& grid, VoxelIndex at, VoxelIndex towards, double part)
{
    return grid.voxelToWorld({at.i + part * towards.i, at.j + part * towards.j, at.k + part * towards.k});
}

template <class Work> void forEachVoxel(Size size, const Work& work)
{
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i)
                work(VoxelIndex{i, j, k});
}

std::vector<WorldPoint> outlineOf(const FloatImage& probability, const Mask& mask)
{
    const Geometry& grid = mask.geometry();
    std::vector<WorldPoint> points;
    forEachVoxel(grid.size, [&](VoxelIndex at) {
        if (!mask.at(at))
            return;
        for (const VoxelIndex face : kFaces) {
            const VoxelIndex next = moved(at, face);
            if (!grid.contains(next) || mask.at(next))
                continue;
            const double inside = probability.at(at), outside = probability.at(next);
            const double part = inside > outside ? (inside - 0.5) / (inside - outside) : 0.5;
            points.push_back(between(grid, at, face, std::clamp(part, 0.0, 1.0)));
        }
    });
    return points;
}

/// How far from any point of the outline all is known: up to the faces of the grid and of the CT.
double seenAround(const std::vector<WorldPoint>& outline, const Geometry& grid, const Geometry& ct)
{
    double seen = std::numeric_limits<double>::infinity();
    for (const Geometry* box : {&grid, &ct})
        for (const WorldPoint point : outline) {
            const VoxelPoint at = box->worldToVoxel(point);
            const auto within = [&](double place, int size, double spacing) {
                seen = std::min(seen, std::min(place + 0.5, size - 0.5 - place) * spacing);
            };
            within(at.i, box->size.i, box->spacing[0]);
            within(at.j, box->size.j, box->spacing[1]);
            within(at.k, box->size.k, box->spacing[2]);
        }
    return seen;
}

/// Where the CT crosses the threshold from air to tissue, by halving and then by a straight line.
WorldPoint crossing(const Volume& ct, WorldPoint air, WorldPoint tissue)
{
    const auto huAt = [&](WorldPoint at) { return sampleLinear(ct, ct.geometry().worldToVoxel(at)); };
    for (int halving = 0; halving < 2; ++halving) {
        const WorldPoint middle = (air + tissue) * 0.5;
        (huAt(middle) < kLungBelowHu ? air : tissue) = middle;
    }
    const float below = huAt(air), above = huAt(tissue);
    return below < above ? air + (tissue - air) * double((kLungBelowHu - below) / (above - below)) : tissue;
}

struct SurfacePoint {
    double fromCenter = 0;
    WorldPoint at;
    bool isFilled = false; ///< what lies before it is tissue that the closing took for lung
};

/// Faces of the wall, but not those towards air: there lies the other lung, or what lungAround took for it.
std::vector<SurfacePoint> surfaceOf(const Mask& wall, const FloatImage& hu, const Mask& nodule, const Volume& ct,
                                    WorldPoint center, double reach)
{
    const Geometry& grid = wall.geometry();
    std::vector<SurfacePoint> points;
    forEachVoxel(grid.size, [&](VoxelIndex at) {
        if (wall.at(at))
            return;
        for (const VoxelIndex face : kFaces) {
            const VoxelIndex next = moved(at, face);
            if (!grid.contains(next) || !wall.at(next) || hu.at(next) < kLungBelowHu)
                continue;
            const WorldPoint inside = between(grid, at, face, 0), outside = between(grid, at, face, 1);
            if (distance(inside, center) > reach + kGridMm)
                continue;
            const bool isAir = hu.at(at) < kLungBelowHu;
            const WorldPoint point = isAir ? crossing(ct, inside, outside) : (inside + outside) * 0.5;
            points.push_back({distance(point, center), point, !isAir && !nodule.at(at)});
        }
    });
    std::sort(points.begin(), points.end(),
              [](const SurfacePoint& a, const SurfacePoint& b) { return a.fromCenter < b.fromCenter; });
    return points;
}

bool isAirBetween(const Volume& volume, WorldPoint a, WorldPoint b)
{
    constexpr int kSteps = 8;
    for (int step = 0; step <= kSteps; ++step) {
        const WorldPoint at = a + (b - a) * (double(step) / kSteps);
        if (sampleLinear(volume, volume.geometry().worldToVoxel(at)) < kLungBelowHu)
            return true;
    }
    return false;
}

} // namespace

std::optional<NearestPleura> nearestPleura(const Volume& volume, const LungAround& lung, const FloatImage& probability,
                                           const Mask& mask)
{
    const std::vector<WorldPoint> outline = outlineOf(probability, mask);
    const auto center = centroid(mask);
    if (outline.empty() || !center)
        return std::nullopt;
    const Geometry grid = cubeAround(*center, kGridSize, kGridMm);
    double radius = 0;
    for (const WorldPoint point : outline)
        radius = std::max(radius, distance(point, *center));
    // A surface nearer than this to what is not seen may be drawn wrongly by the closing.
    const double seen = seenAround(outline, grid, volume.geometry()) - kVesselRadiusMm;
    if (seen < 0)
        return std::nullopt;
    auto along = sampleAlongAxes(volume, grid, 1, kAirHu);
    const FloatImage hu = along ? std::move(*along) : resample(volume, grid);
    const Mask nodule = onGrid(mask, grid);
    const Mask wall = wallAroundLung(hu, lung, nodule, volume.geometry());

    double nearest = seen;
    std::optional<WorldPoint> onOutline, onPleura;
    for (const SurfacePoint& surface : surfaceOf(wall, hu, nodule, volume, *center, radius + seen)) {
        if (surface.fromCenter - radius >= nearest)
            break;
        // Before vessels that enter the wall its place is guessed; it only tells that a nodule reaches it.
        const double limit = surface.isFilled ? std::min(nearest, kTouchWithoutAirMm) : nearest;
        for (const WorldPoint point : outline)
            if (const double away = distance(point, surface.at); away < std::min(nearest, limit)) {
                nearest = away;
                onOutline = point;
                onPleura = surface.at;
            }
    }
    if (!onPleura)
        return std::nullopt;
    const bool touches =
        nearest < kTouchMm || (nearest < kTouchWithoutAirMm && !isAirBetween(volume, *onOutline, *onPleura));
    return NearestPleura{touches ? 0 : nearest, *onPleura};
}

} // namespace dsmt::inference
