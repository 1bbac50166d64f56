// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace dsmt::phantom {

/// A point or direction of the simulated patient, in mm: x to Left, y to Posterior, z to Superior, origin between the
/// lungs at the level of the lowest costophrenic sulcus. Single precision and inline, because it is evaluated for every
/// voxel.
struct Vec3 {
    float x = 0, y = 0, z = 0;
};

inline Vec3 operator+(Vec3 a, Vec3 b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}

inline Vec3 operator-(Vec3 a, Vec3 b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}

inline Vec3 operator*(Vec3 a, float factor)
{
    return {a.x * factor, a.y * factor, a.z * factor};
}

inline float dot(Vec3 a, Vec3 b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

inline Vec3 cross(Vec3 a, Vec3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

inline float length(Vec3 a)
{
    return std::sqrt(dot(a, a));
}

inline Vec3 normalized(Vec3 a)
{
    const float norm = length(a);
    return norm > 1e-6f ? a * (1 / norm) : Vec3{0, 0, 1};
}

inline Vec3 mix(Vec3 a, Vec3 b, float t)
{
    return a + (b - a) * t;
}

/// Any unit vector at right angles to a unit vector.
inline Vec3 perpendicular(Vec3 direction)
{
    return normalized(std::abs(direction.z) < 0.8f ? cross(direction, {0, 0, 1}) : cross(direction, {1, 0, 0}));
}

inline float mix(float a, float b, float t)
{
    return a + (b - a) * t;
}

/// Like std::min and std::max, but of values: nested, compilers vectorise these and not those.
inline float smaller(float a, float b)
{
    return a < b ? a : b;
}

inline float larger(float a, float b)
{
    return a < b ? b : a;
}

inline float clamp01(float value)
{
    return smaller(1.0f, larger(0.0f, value));
}

/// 0 below `low`, 1 above `high`, a cubic between.
inline float smoothStep(float low, float high, float value)
{
    const float t = clamp01((value - low) / (high - low));
    return t * t * (3 - 2 * t);
}

} // namespace dsmt::phantom
