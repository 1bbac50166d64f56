// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/vec3.h"

namespace dsmt::phantom {

/// A cone with round ends between two points, in mm: a piece of a vessel, a rib, a strand; a ball when both are one.
struct Tube {
    Vec3 from, to;
    float fromRadius = 1, toRadius = 1;
};

/// Distance from the surface, positive outside (exact for equal radii, close for slender cones), mm.
inline float distanceOutside(const Tube& tube, Vec3 point)
{
    const Vec3 axis = tube.to - tube.from;
    const Vec3 offset = point - tube.from;
    const float along = clamp01(dot(offset, axis) / std::max(1e-6f, dot(axis, axis)));
    return length(offset - axis * along) - mix(tube.fromRadius, tube.toRadius, along);
}

/// Distance from an axis-aligned ellipsoid, positive outside, mm; first-order estimate (I. Quilez), good near its
/// surface.
inline float distanceOutside(Vec3 center, Vec3 semiAxes, Vec3 point)
{
    const Vec3 p = point - center;
    const Vec3 scaled{p.x / semiAxes.x, p.y / semiAxes.y, p.z / semiAxes.z};
    const Vec3 gradient{scaled.x / semiAxes.x, scaled.y / semiAxes.y, scaled.z / semiAxes.z};
    const float norm = length(scaled);
    return norm < 1e-3f ? -std::min({semiAxes.x, semiAxes.y, semiAxes.z})
                        : norm * (norm - 1) / std::max(1e-6f, length(gradient));
}

/// Depth inside the cylinder |x/a|^2.5 + |y/b|^2.5 = 1 (between ellipse and rectangle, like a chest's cross-section),
/// positive inside, mm; first-order estimate.
inline float depthInSuperellipse(float x, float y, float a, float b)
{
    const float u = std::abs(x) / a, v = std::abs(y) / b;
    const float un = u * u * std::sqrt(u), vn = v * v * std::sqrt(v);
    const float sum = un + vn;
    if (sum < 1e-3f)
        return std::min(a, b);
    const float q = std::pow(sum, 0.4f);
    const float gx = q / sum * un / std::max(1e-3f, std::abs(x));
    const float gy = q / sum * vn / std::max(1e-3f, std::abs(y));
    return std::min((1 - q) / std::sqrt(gx * gx + gy * gy), std::min(a, b));
}

/// The smaller of two distances with the edge between them rounded over about `rounding` mm (polynomial smooth
/// minimum).
inline float roundedMin(float a, float b, float rounding)
{
    const float h = std::max(rounding - std::abs(a - b), 0.0f) / rounding;
    return std::min(a, b) - h * h * rounding * 0.25f;
}

} // namespace dsmt::phantom
