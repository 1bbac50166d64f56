// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_plane.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::viewer {

using imaging::Geometry;
using imaging::VoxelIndex;
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
    if (geometry.size.voxels() > 0) {
        const VoxelIndex first = voxel(0, 0, 0);
        m_origin = geometry.voxelToWorld({double(first.i), double(first.j), double(first.k)});
    }
    m_fitWidth = width() * pixelWidthMm(), m_fitHeight = height() * pixelHeightMm();
}

SlicePlane::SlicePlane(const Geometry& geometry, Orientation orientation, const PlaneDirections& directions,
                       WorldPoint through)
    : SlicePlane(geometry, orientation)
{
    // The next slice lies on the same side of the picture as in the stack it was turned from.
    const bool sameSide = dot(cross(rightward(), downward()), inward()) > 0;
    m_oblique = true;
    m_columns = obliqueAxis(directions.right);
    m_rows = obliqueAxis(directions.down);
    m_slices = obliqueAxis(cross(directions.right, directions.down) * (sameSide ? 1 : -1));
    const WorldPoint center = geometry.center();
    const auto half = [](const ScreenAxis& axis) { return (axis.count - 1) / 2.0 * axis.spacing; };
    // Slices before and behind the point as far as there are voxels.
    const double reach = m_slices.count * m_slices.spacing / 2;
    const double depth = std::clamp(dot(through - center, inward()), -reach, reach);
    const int before = int((reach + depth) / m_slices.spacing), behind = int((reach - depth) / m_slices.spacing);
    m_slices.count = before + 1 + behind;
    m_origin = center - rightward() * half(m_columns) - downward() * half(m_rows) +
               inward() * (depth - before * m_slices.spacing);
}

SlicePlane::ScreenAxis SlicePlane::screenAxis(int voxelAxis, int patientAxis, int sign) const
{
    const WorldPoint direction = axisDirection(m_geometry, voxelAxis);
    const bool reversed = component(direction, patientAxis) * sign < 0;
    return {voxelAxis, reversed, axisCount(m_geometry, voxelAxis), m_geometry.spacing[voxelAxis],
            reversed ? direction * -1 : direction};
}

SlicePlane::ScreenAxis SlicePlane::obliqueAxis(WorldPoint direction) const
{
    double lengthMm = 0;
    for (int axis = 0; axis < 3; ++axis)
        lengthMm += std::abs(dot(axisDirection(m_geometry, axis), direction)) * axisCount(m_geometry, axis) *
                    m_geometry.spacing[std::size_t(axis)];
    const double spacing = *std::min_element(m_geometry.spacing.begin(), m_geometry.spacing.end());
    return {0, false, std::max(1, int(std::ceil(lengthMm / spacing - 1e-6))), spacing, direction};
}

WorldPoint SlicePlane::toWorld(SlicePoint point) const
{
    return m_origin + rightward() * (point.picture.x * pixelWidthMm()) +
           downward() * (point.picture.y * pixelHeightMm()) + inward() * (point.slice * sliceSpacingMm());
}

SlicePoint SlicePlane::fromWorld(WorldPoint world) const
{
    const WorldPoint away = world - m_origin;
    return {{dot(away, rightward()) / pixelWidthMm(), dot(away, downward()) / pixelHeightMm()},
            dot(away, inward()) / sliceSpacingMm()};
}

VoxelIndex SlicePlane::voxel(int x, int y, int slice) const
{
    assert(!m_oblique && x >= 0 && x < width() && y >= 0 && y < height() && slice >= 0 && slice < sliceCount());
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
    const auto of = [this](WorldPoint direction) {
        return m_oblique ? directionLetters(direction) : std::string(1, directionLetter(direction));
    };
    return {of(rightward() * -1), of(rightward()), of(downward() * -1), of(downward())};
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

std::string directionLetters(WorldPoint direction)
{
    const char first = directionLetter(direction);
    std::string letters(1, first);
    WorldPoint rest = direction;
    (first == 'L' || first == 'R' ? rest.x : first == 'P' || first == 'A' ? rest.y : rest.z) = 0;
    constexpr double kNothing = 1e-4; // of a unit vector: rounding, not a direction
    if (length(rest) > kNothing)
        letters += directionLetter(rest);
    return letters;
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
