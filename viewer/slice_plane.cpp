// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_plane.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::viewer {

using imaging::Geometry;
using imaging::VoxelIndex;
using imaging::VoxelPoint;
using imaging::WorldPoint;

namespace {

WorldPoint axisDirection(const Geometry& geometry, int voxelAxis)
{
    return voxelAxis == 0 ? geometry.iAxis : voxelAxis == 1 ? geometry.jAxis : geometry.kAxis;
}

int axisCount(const Geometry& geometry, int voxelAxis)
{
    return voxelAxis == 0 ? geometry.size.i : voxelAxis == 1 ? geometry.size.j : geometry.size.k;
}

double component(WorldPoint vector, int patientAxis)
{
    return patientAxis == 0 ? vector.x : patientAxis == 1 ? vector.y : vector.z;
}

double& coordinate(VoxelPoint& point, int voxelAxis)
{
    return voxelAxis == 0 ? point.i : voxelAxis == 1 ? point.j : point.k;
}

} // namespace

std::array<int, 3> nearestVoxelAxes(const Geometry& geometry)
{
    std::array<int, 3> order{0, 1, 2};
    std::array<int, 3> best = order;
    double bestFit = -1;
    do {
        double fit = 0;
        for (int patientAxis = 0; patientAxis < 3; ++patientAxis)
            fit += std::abs(component(axisDirection(geometry, order[patientAxis]), patientAxis));
        // Strictly better by more than rounding, so that an axis at exactly 45 degrees keeps its usual place.
        if (fit > bestFit + 1e-9) {
            bestFit = fit;
            best = order;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

SlicePlane::SlicePlane(const Geometry& geometry, Orientation orientation)
    : m_geometry(geometry), m_orientation(orientation)
{
    enum PatientAxis { Left = 0, Posterior = 1, Superior = 2 };
    const std::array<int, 3> voxelAxis = nearestVoxelAxes(geometry);
    const auto axis = [&](PatientAxis patient, int sign) { return screenAxis(voxelAxis[patient], patient, sign); };
    switch (orientation) {
    case Orientation::Axial:
        m_columns = axis(Left, 1), m_rows = axis(Posterior, 1), m_slices = axis(Superior, -1);
        break;
    case Orientation::Coronal:
        m_columns = axis(Left, 1), m_rows = axis(Superior, -1), m_slices = axis(Posterior, 1);
        break;
    case Orientation::Sagittal:
        m_columns = axis(Posterior, 1), m_rows = axis(Superior, -1), m_slices = axis(Left, 1);
        break;
    }
}

SlicePlane::ScreenAxis SlicePlane::screenAxis(int voxelAxis, int patientAxis, int sign) const
{
    const WorldPoint direction = axisDirection(m_geometry, voxelAxis);
    const bool reversed = component(direction, patientAxis) * sign < 0;
    return {voxelAxis, reversed, axisCount(m_geometry, voxelAxis), m_geometry.spacing[voxelAxis],
            reversed ? direction * -1 : direction};
}

WorldPoint SlicePlane::toWorld(SlicePoint point) const
{
    VoxelPoint voxel;
    const auto place = [&voxel](const ScreenAxis& axis, double value) {
        coordinate(voxel, axis.voxelAxis) = axis.reversed ? axis.count - 1 - value : value;
    };
    place(m_columns, point.picture.x);
    place(m_rows, point.picture.y);
    place(m_slices, point.slice);
    return m_geometry.voxelToWorld(voxel);
}

SlicePoint SlicePlane::fromWorld(WorldPoint world) const
{
    VoxelPoint voxel = m_geometry.worldToVoxel(world);
    const auto value = [&voxel](const ScreenAxis& axis) {
        const double along = coordinate(voxel, axis.voxelAxis);
        return axis.reversed ? axis.count - 1 - along : along;
    };
    return {{value(m_columns), value(m_rows)}, value(m_slices)};
}

VoxelIndex SlicePlane::voxel(int x, int y, int slice) const
{
    assert(x >= 0 && x < width() && y >= 0 && y < height() && slice >= 0 && slice < sliceCount());
    std::array<int, 3> index{};
    const auto place = [&index](const ScreenAxis& axis, int value) {
        index[std::size_t(axis.voxelAxis)] = axis.reversed ? axis.count - 1 - value : value;
    };
    place(m_columns, x);
    place(m_rows, y);
    place(m_slices, slice);
    return {index[0], index[1], index[2]};
}

int SlicePlane::nearestSlice(WorldPoint world) const
{
    const double slice = std::clamp(fromWorld(world).slice, 0.0, double(std::max(0, sliceCount() - 1)));
    return int(std::lround(slice));
}

int SlicePlane::clampSlice(int slice) const
{
    return std::clamp(slice, 0, std::max(0, sliceCount() - 1));
}

EdgeLetters SlicePlane::letters() const
{
    return {directionLetter(rightward() * -1), directionLetter(rightward()), directionLetter(downward() * -1),
            directionLetter(downward())};
}

char directionLetter(WorldPoint direction)
{
    const double x = std::abs(direction.x), y = std::abs(direction.y), z = std::abs(direction.z);
    if (x >= y && x >= z)
        return direction.x >= 0 ? 'L' : 'R';
    if (y >= z)
        return direction.y >= 0 ? 'P' : 'A';
    return direction.z >= 0 ? 'S' : 'I';
}

const char* orientationName(Orientation orientation)
{
    switch (orientation) {
    case Orientation::Axial:
        return "Axial";
    case Orientation::Coronal:
        return "Coronal";
    case Orientation::Sagittal:
        return "Sagittal";
    }
    return "";
}

} // namespace dsmt::viewer
