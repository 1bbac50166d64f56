// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/surface.h"

#include "core/imaging/smooth.h"

#include <cmath>
#include <numbers>

namespace dsmt::imaging {

namespace {

constexpr float kLevel = 0.5f;

/// Corners of a cube by bits (1: +i, 2: +j, 4: +k); the six tetrahedra share the diagonal from 0 to 7.
constexpr int kTetrahedra[6][4] = {{0, 1, 3, 7}, {0, 3, 2, 7}, {0, 2, 6, 7}, {0, 6, 4, 7}, {0, 4, 5, 7}, {0, 5, 1, 7}};

struct Corner {
    WorldPoint at; ///< mm from the first voxel, along the axes of the grid
    float value = 0;
};

WorldPoint crossing(const Corner& a, const Corner& b)
{
    const double t = double((kLevel - a.value) / (b.value - a.value));
    return a.at + (b.at - a.at) * t;
}

/// @param outward any vector from the inside to the outside
void addTriangle(Surface& surface, WorldPoint a, WorldPoint b, WorldPoint c, WorldPoint outward)
{
    const WorldPoint normal = cross(b - a, c - a);
    surface.areaMm2 += length(normal) / 2;
    // The tetrahedron from the origin to the triangle, seen from inside or outside (divergence theorem).
    surface.volumeMm3 += dot(a, normal) / 6 * (dot(normal, outward) < 0 ? -1 : 1);
}

void addTetrahedron(Surface& surface, const Corner* const (&corners)[4])
{
    const Corner *inside[4], *outside[4];
    int in = 0, out = 0;
    for (const Corner* corner : corners)
        (corner->value >= kLevel ? inside[in++] : outside[out++]) = corner;
    if (in == 0 || out == 0)
        return;
    WorldPoint outward{};
    for (int n = 0; n < out; ++n)
        outward = outward + outside[n]->at * (1.0 / out);
    for (int n = 0; n < in; ++n)
        outward = outward - inside[n]->at * (1.0 / in);
    if (in == 2) {
        const WorldPoint a = crossing(*inside[0], *outside[0]), b = crossing(*inside[0], *outside[1]),
                         c = crossing(*inside[1], *outside[1]), d = crossing(*inside[1], *outside[0]);
        addTriangle(surface, a, b, c, outward);
        addTriangle(surface, a, c, d, outward);
        return;
    }
    const Corner* const lone = in == 1 ? inside[0] : outside[0];
    const Corner* const* others = in == 1 ? outside : inside;
    addTriangle(surface, crossing(*lone, *others[0]), crossing(*lone, *others[1]), crossing(*lone, *others[2]),
                outward);
}

/// With room for the smoothing, so that the surface is closed.
Mask padded(const Mask& mask, double marginMm)
{
    const Geometry& from = mask.geometry();
    Geometry to = from;
    const auto margin = [&](std::size_t axis) { return int(std::ceil(marginMm / from.spacing[axis])) + 1; };
    const VoxelIndex shift{margin(0), margin(1), margin(2)};
    to.size = {from.size.i + 2 * shift.i, from.size.j + 2 * shift.j, from.size.k + 2 * shift.k};
    std::vector<std::uint8_t> voxels(to.size.voxels(), 0);
    for (int k = 0; k < from.size.k; ++k)
        for (int j = 0; j < from.size.j; ++j)
            for (int i = 0; i < from.size.i; ++i)
                voxels[to.offset({i + shift.i, j + shift.j, k + shift.k})] = mask.at({i, j, k});
    return {to, std::move(voxels)};
}

} // namespace

double Surface::sphericity() const
{
    return std::cbrt(36 * std::numbers::pi * volumeMm3 * volumeMm3) / areaMm2;
}

std::optional<Surface> surfaceOf(const Mask& mask, double smoothingMm)
{
    const FloatImage field = smoothed(asValues(padded(mask, 3 * smoothingMm)), smoothingMm);
    const Size size = field.geometry().size;
    const auto& spacing = field.geometry().spacing;
    Surface surface;
    for (int k = 0; k + 1 < size.k; ++k)
        for (int j = 0; j + 1 < size.j; ++j)
            for (int i = 0; i + 1 < size.i; ++i) {
                Corner corners[8];
                for (int n = 0; n < 8; ++n) {
                    const VoxelIndex voxel{i + (n & 1), j + (n >> 1 & 1), k + (n >> 2 & 1)};
                    corners[n] = {{voxel.i * spacing[0], voxel.j * spacing[1], voxel.k * spacing[2]}, field.at(voxel)};
                }
                for (const auto& tetrahedron : kTetrahedra)
                    addTetrahedron(surface, {&corners[tetrahedron[0]], &corners[tetrahedron[1]],
                                             &corners[tetrahedron[2]], &corners[tetrahedron[3]]});
            }
    if (surface.areaMm2 <= 0)
        return std::nullopt;
    return surface;
}

} // namespace dsmt::imaging
