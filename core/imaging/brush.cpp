// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/brush.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

constexpr double kRounding = 1e-6; ///< mm: a voxel half way between two slices belongs to one of them

using Vector = std::array<double, 3>; ///< mm along i, j, k of the lattice

Vector operator-(const Vector& a, const Vector& b)
{
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}

double dot(const Vector& a, const Vector& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// The brush on its way, in mm of the lattice: its axes are at right angles, so lengths are those of the patient.
struct Sweep {
    Vector from, way;
    double radius;
    std::optional<Vector> normal;
    double halfThickness = 0;

    /// Of the point of the way (or of its shadow on the layer) nearest to another.
    Vector away(const Vector& point) const
    {
        Vector offset = point - from;
        if (normal) {
            const double height = dot(offset, *normal);
            for (int axis = 0; axis < 3; ++axis)
                offset[axis] -= height * (*normal)[axis];
        }
        const double length2 = dot(way, way);
        const double t = length2 > 0 ? std::clamp(dot(offset, way) / length2, 0.0, 1.0) : 0;
        for (int axis = 0; axis < 3; ++axis)
            offset[axis] -= t * way[axis];
        return offset;
    }
    bool covers(const Vector& point) const
    {
        if (normal) {
            const double height = dot(point - from, *normal);
            if (height < -halfThickness - kRounding || height >= halfThickness - kRounding)
                return false;
        }
        const Vector offset = away(point);
        return dot(offset, offset) <= radius * radius;
    }
    /// How far from the way the brush reaches along an axis.
    double reach(int axis) const
    {
        if (!normal)
            return radius;
        const double along = std::abs((*normal)[axis]);
        return radius * std::sqrt(std::max(0.0, 1 - along * along)) + halfThickness * along;
    }
};

Vector vectorOf(const Geometry& lattice, WorldPoint direction)
{
    return {imaging::dot(direction, lattice.iAxis), imaging::dot(direction, lattice.jAxis),
            imaging::dot(direction, lattice.kAxis)};
}

/// Voxels first ... last along a row that may be covered.
struct Range {
    int first, last;
};

Range rangeAlong(const Sweep& sweep, int axis, double spacing)
{
    const double start = sweep.from[axis], end = start + sweep.way[axis];
    return {int(std::ceil((std::min(start, end) - sweep.reach(axis) - kRounding) / spacing)),
            int(std::floor((std::max(start, end) + sweep.reach(axis) + kRounding) / spacing))};
}

} // namespace

PaintedLayer paintedLayer(const Geometry& lattice, WorldPoint normal, double sliceSpacingMm)
{
    const Vector across = vectorOf(lattice, normal);
    double least = 0;
    for (int axis = 0; axis < 3; ++axis)
        least += std::abs(across[axis]) * lattice.spacing[axis];
    return {normal, std::max(sliceSpacingMm, least)};
}

bool sweep(EditableMask& mask, const Brush& brush, WorldPoint from, WorldPoint to, bool inside, MaskChange& change)
{
    const Geometry& lattice = mask.lattice();
    const auto& spacing = lattice.spacing;
    const Vector start = vectorOf(lattice, from - lattice.origin);
    Sweep stroke{start, vectorOf(lattice, to - lattice.origin) - start, brush.radiusMm, std::nullopt};
    if (brush.layer) {
        stroke.normal = vectorOf(lattice, brush.layer->normal);
        stroke.halfThickness = brush.layer->thicknessMm / 2;
    }
    const Range i = rangeAlong(stroke, 0, spacing[0]), j = rangeAlong(stroke, 1, spacing[1]),
                k = rangeAlong(stroke, 2, spacing[2]);
    const bool fits = !inside || mask.grow({i.first, j.first, k.first}, {i.last, j.last, k.last});
    for (int z = k.first; z <= k.last; ++z)
        for (int y = j.first; y <= j.last; ++y) {
            const auto covered = [&](int x) { return stroke.covers({x * spacing[0], y * spacing[1], z * spacing[2]}); };
            // The brush and its way are convex, so what it covers of a row has no gaps.
            int first = i.first, last = i.last;
            while (first <= last && !covered(first))
                ++first;
            while (last > first && !covered(last))
                --last;
            if (first <= last)
                mask.set({{first, y, z}, last - first + 1}, inside, change);
        }
    return fits;
}

} // namespace dsmt::imaging
