// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inference/analytic_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::inference {

using imaging::Diameters;
using imaging::FloatImage;
using imaging::Geometry;
using imaging::WorldPoint;
using std::numbers::pi;

namespace {

/// Of an ellipsoid's section by the plane of two unit vectors through its centre: 1 over the square roots of the
/// eigenvalues of its quadratic form there.
Diameters section(const std::array<double, 3>& semiAxes, const Frame& frame, WorldPoint u, WorldPoint v)
{
    double uu = 0, uv = 0, vv = 0;
    for (std::size_t n = 0; n < 3; ++n) {
        const double a = dot(frame[n], u) / semiAxes[n], b = dot(frame[n], v) / semiAxes[n];
        uu += a * a;
        uv += a * b;
        vv += b * b;
    }
    const double middle = (uu + vv) / 2, away = std::hypot((uu - vv) / 2, uv);
    Diameters diameters;
    diameters.longAxis = 2 / std::sqrt(middle - away);
    diameters.shortAxis = 2 / std::sqrt(middle + away);
    return diameters;
}

constexpr WorldPoint kLeft{1, 0, 0}, kBack{0, 1, 0}, kUp{0, 0, 1};

Diameters circle(double radius)
{
    Diameters diameters;
    diameters.longAxis = diameters.shortAxis = 2 * radius;
    return diameters;
}

} // namespace

Frame turned(double a, double b, double c)
{
    const double ca = std::cos(a), sa = std::sin(a), cb = std::cos(b), sb = std::sin(b), cc = std::cos(c),
                 sc = std::sin(c);
    return {{{ca * cc - sa * cb * sc, sa * cc + ca * cb * sc, sb * sc},
             {-ca * sc - sa * cb * cc, -sa * sc + ca * cb * cc, sb * cc},
             {sa * sb, -ca * sb, cb}}};
}

AnalyticShape ellipsoid(std::array<double, 3> semiAxesMm, const Frame& frame, double hu)
{
    AnalyticShape shape;
    shape.contains = [=](WorldPoint p) {
        double sum = 0;
        for (std::size_t n = 0; n < 3; ++n) {
            const double along = dot(p, frame[n]) / semiAxesMm[n];
            sum += along * along;
        }
        return sum <= 1;
    };
    shape.hu = [hu](WorldPoint) { return hu; };
    shape.reachMm = std::max({semiAxesMm[0], semiAxesMm[1], semiAxesMm[2]});
    shape.volumeMm3 = 4 * pi / 3 * semiAxesMm[0] * semiAxesMm[1] * semiAxesMm[2];
    shape.axial = section(semiAxesMm, frame, kLeft, kBack);
    shape.coronal = section(semiAxesMm, frame, kLeft, kUp);
    shape.sagittal = section(semiAxesMm, frame, kBack, kUp);
    return shape;
}

AnalyticShape ballWithCore(double radiusMm, double coreRadiusMm, WorldPoint coreAt, double groundGlassHu,
                           double solidHu)
{
    AnalyticShape shape;
    shape.contains = [=](WorldPoint p) { return length(p) <= radiusMm; };
    shape.hu = [=](WorldPoint p) { return length(p - coreAt) <= coreRadiusMm ? solidHu : groundGlassHu; };
    shape.reachMm = radiusMm;
    shape.volumeMm3 = 4 * pi / 3 * radiusMm * radiusMm * radiusMm;
    shape.axial = shape.coronal = shape.sagittal = circle(radiusMm);
    shape.solidRatio = coreRadiusMm / radiusMm;
    return shape;
}

AnalyticShape lobulated(double radiusMm, double lobes, double turn, double hu)
{
    AnalyticShape shape;
    const auto radius = [=](double x, double y, double across) {
        return radiusMm * (1 + lobes * across * std::cos(4 * (std::atan2(y, x) - turn)));
    };
    shape.contains = [=](WorldPoint p) {
        const double away = length(p);
        return away < 1e-9 || away <= radius(p.x, p.y, 1 - p.z * p.z / (away * away));
    };
    shape.hu = [hu](WorldPoint) { return hu; };
    shape.reachMm = radiusMm * (1 + lobes);
    shape.volumeMm3 = 4 * pi / 3 * radiusMm * radiusMm * radiusMm * (1 + 0.8 * lobes * lobes);
    shape.axial = circle(radiusMm * (1 + lobes));
    return shape;
}

RenderedShape rendered(const AnalyticShape& shape, WorldPoint center, const Geometry& grid)
{
    constexpr int kSamples = 6;
    const double step = grid.spacing[0] / kSamples, first = (1 - kSamples) * step / 2;
    std::vector<float> coverage(grid.size.voxels(), 0), hu(grid.size.voxels(), float(kLungHu));
    std::vector<std::uint8_t> mask(grid.size.voxels(), 0);
    std::size_t next = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i, ++next) {
                const WorldPoint middle = grid.voxelToWorld({double(i), double(j), double(k)}) - center;
                if (length(middle) > shape.reachMm + grid.spacing[0])
                    continue;
                int inside = 0;
                double sum = 0;
                for (int n = 0; n < kSamples * kSamples * kSamples; ++n) {
                    const WorldPoint p =
                        middle + WorldPoint{first + step * (n % kSamples), first + step * (n / kSamples % kSamples),
                                            first + step * (n / kSamples / kSamples)};
                    const bool isInside = shape.contains(p);
                    inside += isInside;
                    sum += isInside ? shape.hu(p) : kLungHu;
                }
                coverage[next] = float(inside) / (kSamples * kSamples * kSamples);
                hu[next] = float(sum / (kSamples * kSamples * kSamples));
                mask[next] = coverage[next] >= 0.5f;
            }
    return {{grid, std::move(coverage)}, {grid, std::move(mask)}, {grid, std::move(hu)}};
}

double meanHuWithin(const AnalyticShape& shape, double cubeMm)
{
    // Points of the shape, each moved to one of its cube: halves of a low-discrepancy sequence (Roberts' R_6).
    constexpr double kSteps[6]{0.8296435, 0.6883085, 0.5710506, 0.4737685, 0.3930591, 0.3260991};
    double sum = 0;
    int count = 0;
    for (int n = 1; count < 100000; ++n) {
        const auto draw = [&](std::size_t axis) { return std::fmod(0.5 + n * kSteps[axis], 1.0) - 0.5; };
        const WorldPoint p = WorldPoint{draw(0), draw(1), draw(2)} * (2 * shape.reachMm);
        if (!shape.contains(p))
            continue;
        const WorldPoint moved = p + WorldPoint{draw(3), draw(4), draw(5)} * cubeMm;
        sum += shape.contains(moved) ? shape.hu(moved) : kLungHu;
        ++count;
    }
    return sum / count;
}

} // namespace dsmt::inference
