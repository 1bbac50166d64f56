// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/plane_lattice.h"

#include "core/imaging/sample.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

/// The voxel axis that the normal runs along most.
std::size_t nearestAxis(const std::array<WorldPoint, 3>& axes, WorldPoint normal)
{
    std::size_t nearest = 0;
    for (std::size_t axis = 1; axis < 3; ++axis)
        if (std::abs(dot(axes[axis], normal)) > std::abs(dot(axes[nearest], normal)))
            nearest = axis;
    return nearest;
}

} // namespace

PlaneLattice::PlaneLattice(const Geometry& geometry, WorldPoint through, WorldPoint normal) : m_geometry(geometry)
{
    constexpr double kParallelSine = 1e-4; // a thirtieth of a millimetre over the width of a chest
    const std::array<WorldPoint, 3> axes{geometry.iAxis, geometry.jAxis, geometry.kAxis};
    const std::size_t across = nearestAxis(axes, normal), one = (across + 1) % 3, other = (across + 2) % 3;
    m_onVoxels = length(cross(axes[across], normal)) < kParallelSine;
    if (m_onVoxels) {
        const double depth = dot(through - geometry.origin, axes[across]) / geometry.spacing[across];
        m_origin = geometry.origin + axes[across] * (std::round(depth) * geometry.spacing[across]);
        m_right = axes[one], m_down = axes[other];
        m_stepX = geometry.spacing[one], m_stepY = geometry.spacing[other];
        return;
    }
    const WorldPoint along = axes[one] - normal * dot(axes[one], normal);
    m_origin = geometry.origin + normal * dot(through - geometry.origin, normal);
    m_right = along * (1 / length(along));
    m_down = cross(normal, m_right);
    m_stepX = m_stepY = *std::min_element(geometry.spacing.begin(), geometry.spacing.end());
}

PlanePoint PlaneLattice::fromWorld(WorldPoint world) const
{
    const WorldPoint away = world - m_origin;
    return {dot(away, m_right) / m_stepX, dot(away, m_down) / m_stepY};
}

LatticeBox PlaneLattice::box() const
{
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    for (int corner = 0; corner < 8; ++corner) {
        const PlanePoint at = fromWorld(m_geometry.voxelToWorld({corner & 1 ? m_geometry.size.i - 0.5 : -0.5,
                                                                 corner & 2 ? m_geometry.size.j - 0.5 : -0.5,
                                                                 corner & 4 ? m_geometry.size.k - 0.5 : -0.5}));
        left = std::min(left, at.x), right = std::max(right, at.x);
        top = std::min(top, at.y), bottom = std::max(bottom, at.y);
    }
    return {int(std::floor(left)), int(std::ceil(right)), int(std::floor(top)), int(std::ceil(bottom))};
}

std::optional<double> PlaneLattice::hu(const Volume& volume, int x, int y) const
{
    const WorldPoint world = m_origin + m_right * (x * m_stepX) + m_down * (y * m_stepY);
    if (m_onVoxels) {
        const VoxelIndex voxel = m_geometry.nearestVoxel(world);
        return m_geometry.contains(voxel) ? std::optional<double>(volume.at(voxel)) : std::nullopt;
    }
    if (!m_geometry.contains(world))
        return std::nullopt;
    const VoxelPoint point = m_geometry.worldToVoxel(world);
    const auto within = [](double at, int count) { return std::clamp(at, 0.0, double(count - 1)); };
    const Size size = m_geometry.size;
    return sampleLinear(volume, {within(point.i, size.i), within(point.j, size.j), within(point.k, size.k)});
}

} // namespace dsmt::imaging
