// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/surface_distance.h"

#include "tests/imaging/solid_masks.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;

namespace {

Mask ball(double radiusMm, double shiftMm = 0, double spacingMm = 1)
{
    return fixtures::solidMask(spacingMm, [&](WorldPoint p) {
        return length(p - WorldPoint{shiftMm, 0, 0}) <= radiusMm;
    });
}

bool isSurface(const Mask& mask, VoxelIndex v)
{
    if (!mask.at(v))
        return false;
    for (const VoxelIndex beside : {VoxelIndex{v.i - 1, v.j, v.k},
                                    {v.i + 1, v.j, v.k},
                                    {v.i, v.j - 1, v.k},
                                    {v.i, v.j + 1, v.k},
                                    {v.i, v.j, v.k - 1},
                                    {v.i, v.j, v.k + 1}})
        if (!mask.geometry().contains(beside) || !mask.at(beside))
            return true;
    return false;
}

std::vector<WorldPoint> surfaceOfMask(const Mask& mask)
{
    std::vector<WorldPoint> points;
    const Size size = mask.geometry().size;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i)
                if (isSurface(mask, {i, j, k}))
                    points.push_back(mask.geometry().voxelToWorld({double(i), double(j), double(k)}));
    return points;
}

/// Each point to each.
std::vector<double> naiveDistances(const std::vector<WorldPoint>& from, const std::vector<WorldPoint>& to)
{
    std::vector<double> distances;
    for (const WorldPoint& a : from) {
        double nearest = 1e9;
        for (const WorldPoint& b : to)
            nearest = std::min(nearest, distance(a, b));
        distances.push_back(nearest);
    }
    std::sort(distances.begin(), distances.end());
    return distances;
}

} // namespace

TEST(SurfaceDistance, IsNoneOfAMaskToItself)
{
    const SurfaceDistance same = surfaceDistance(ball(6), ball(6)).value();
    EXPECT_EQ(same.meanMm, 0);
    EXPECT_EQ(same.hausdorff95Mm, 0);
    EXPECT_EQ(diceOverlap(ball(6), ball(6)), 1.0);
}

TEST(SurfaceDistance, OfSlabsIsHowFarTheyWereMoved)
{
    const auto slab = [](double from, double to) {
        return fixtures::solidMask(2, [=](WorldPoint p) { return p.x >= from - 0.1 && p.x <= to + 0.1; });
    };
    // One voxel thick and across the whole grid: all of it is surface.
    const SurfaceDistance moved = surfaceDistance(slab(0, 0), slab(6, 6)).value();
    EXPECT_NEAR(moved.meanMm, 6, 1e-6);
    EXPECT_NEAR(moved.hausdorff95Mm, 6, 1e-6);
    EXPECT_EQ(diceOverlap(slab(0, 0), slab(6, 6)), 0.0);
    EXPECT_NEAR(diceOverlap(slab(0, 2), slab(2, 4)).value(), 0.5, 1e-15);
}

TEST(SurfaceDistance, AgreesWithEachPointToEach)
{
    const Mask a = ball(6, 0, 1.25), b = ball(7.5, 2, 1.25);
    const auto pointsA = surfaceOfMask(a), pointsB = surfaceOfMask(b);
    const auto fromA = naiveDistances(pointsA, pointsB), fromB = naiveDistances(pointsB, pointsA);
    double sum = 0;
    for (const auto* distances : {&fromA, &fromB})
        for (const double mm : *distances)
            sum += mm;
    const SurfaceDistance found = surfaceDistance(a, b).value();
    EXPECT_NEAR(found.meanMm, sum / double(fromA.size() + fromB.size()), 1e-5);
    const auto percentile = [](const std::vector<double>& d) {
        const double at = 0.95 * double(d.size() - 1), part = at - std::floor(at);
        const auto n = std::size_t(at);
        return (1 - part) * d[n] + part * d[std::min(n + 1, d.size() - 1)];
    };
    EXPECT_NEAR(found.hausdorff95Mm, std::max(percentile(fromA), percentile(fromB)), 1e-5);
    EXPECT_GT(found.hausdorff95Mm, found.meanMm);
}

TEST(SurfaceDistance, OfAnEmptyMaskIsNothing)
{
    const Mask empty = fixtures::solidMask(2, [](WorldPoint) { return false; });
    const Mask full = fixtures::solidMask(2, [](WorldPoint p) { return length(p) < 5; });
    EXPECT_FALSE(surfaceDistance(empty, full));
    EXPECT_FALSE(surfaceDistance(full, empty));
    EXPECT_EQ(diceOverlap(empty, full), 0.0);
    EXPECT_FALSE(diceOverlap(empty, empty));
}
