// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/power.h"
#include "core/phantom/vec3.h"

namespace dsmt::phantom {

/// A cone with round ends between two points, in mm: a piece of a vessel, a rib, a strand; a ball when both are one.
struct Tube {
    Vec3 from, to;
    float fromRadius = 1, toRadius = 1;
};

/// An axis-aligned box, mm.
struct Region {
    Vec3 low{-1e6f, -1e6f, -1e6f}, high{1e6f, 1e6f, 1e6f};

    Region grown(float margin) const
    {
        return {low - Vec3{margin, margin, margin}, high + Vec3{margin, margin, margin}};
    }
    bool meets(const Region& other) const
    {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y &&
               low.z <= other.high.z && other.low.z <= high.z;
    }
};

/// The smallest box around both.
inline Region around(const Region& a, const Region& b)
{
    return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y), std::min(a.low.z, b.low.z)},
            {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y), std::max(a.high.z, b.high.z)}};
}

inline Region around(const Region& region, Vec3 point)
{
    return around(region, Region{point, point});
}

/// The smallest box around a tube.
inline Region around(const Tube& tube)
{
    return around(Region{tube.from, tube.from}, tube.to).grown(std::max(tube.fromRadius, tube.toRadius));
}

/// Distance from the surface, positive outside (exact for equal radii, close for slender cones), mm. Like the other
/// distances without branches, so that rows of points are computed several at once.
inline float distanceOutside(const Tube& tube, Vec3 point)
{
    const Vec3 axis = tube.to - tube.from;
    const Vec3 offset = point - tube.from;
    const float along = clamp01(dot(offset, axis) * (1 / larger(1e-6f, dot(axis, axis))));
    return length(offset - axis * along) - mix(tube.fromRadius, tube.toRadius, along);
}

/// Distance from an axis-aligned ellipsoid, positive outside, mm; first-order estimate (I. Quilez), good near its
/// surface.
inline float distanceOutside(Vec3 center, Vec3 semiAxes, Vec3 point)
{
    const Vec3 p = point - center, inverse{1 / semiAxes.x, 1 / semiAxes.y, 1 / semiAxes.z};
    const Vec3 scaled{p.x * inverse.x, p.y * inverse.y, p.z * inverse.z};
    const Vec3 gradient{scaled.x * inverse.x, scaled.y * inverse.y, scaled.z * inverse.z};
    const float norm = length(scaled);
    const float distance = norm * (norm - 1) / larger(1e-6f, length(gradient));
    return norm < 1e-3f ? -smaller(semiAxes.x, smaller(semiAxes.y, semiAxes.z)) : distance;
}

/// Depth inside the cylinder |x/a|^2.5 + |y/b|^2.5 = 1 (between ellipse and rectangle, like a chest's cross-section),
/// positive inside, mm; first-order estimate. Without branches, for rows of points.
inline float depthInSuperellipse(float x, float y, float a, float b)
{
    const float u = std::abs(x) / a, v = std::abs(y) / b;
    const float un = u * u * std::sqrt(u), vn = v * v * std::sqrt(v);
    const float sum = larger(un + vn, 1e-3f);
    const float q = power(sum, 0.4f);
    const float gx = un / larger(1e-3f, std::abs(x));
    const float gy = vn / larger(1e-3f, std::abs(y));
    const float depth = (1 - q) * sum / (q * std::sqrt(gx * gx + gy * gy + 1e-12f));
    return smaller(depth, smaller(a, b));
}

/// The smaller of two distances with the edge between them rounded over about `rounding` mm (polynomial smooth
/// minimum).
inline float roundedMin(float a, float b, float rounding)
{
    const float h = larger(rounding - std::abs(a - b), 0.0f) / rounding;
    return smaller(a, b) - h * h * rounding * 0.25f;
}

} // namespace dsmt::phantom
