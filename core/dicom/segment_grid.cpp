// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/segment_grid.h"

#include "core/base/error.h"
#include "core/dicom/slice_grid.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

using imaging::WorldPoint;

constexpr double kSameDirection = 1e-3;
// Of the step; positions are written with few digits by some programs.
constexpr double kOffGrid = 0.1;
constexpr double kOffCentreMm = 0.05;
// A metre in steps of 0.1 mm.
constexpr double kMostSlices = 10'000;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

bool isSameDirection(WorldPoint a, WorldPoint b)
{
    return imaging::distance(a, b) < kSameDirection;
}

void requireParallel(const SegmentPlane& first, const SegmentPlane& other)
{
    if (!isSameDirection(first.rowDirection, other.rowDirection) ||
        !isSameDirection(first.columnDirection, other.columnDirection))
        refuse(fmt::format("frames {} and {} are turned against each other", first.frame + 1, other.frame + 1));
    for (std::size_t axis = 0; axis < 2; ++axis)
        if (std::abs(first.pixelSpacing[axis] - other.pixelSpacing[axis]) > 1e-4 * first.pixelSpacing[axis])
            refuse(fmt::format("frames {} and {} have pixels of different sizes", first.frame + 1, other.frame + 1));
    const WorldPoint way = other.position - first.position;
    if (std::abs(imaging::dot(way, first.rowDirection)) > kOffCentreMm ||
        std::abs(imaging::dot(way, first.columnDirection)) > kOffCentreMm)
        refuse(fmt::format("frames {} and {} do not lie behind each other", first.frame + 1, other.frame + 1));
}

/// Whether all positions are whole steps away from `start`.
bool fits(const std::vector<double>& positions, double start, double step)
{
    return step > kSamePlaceMm && std::all_of(positions.begin(), positions.end(), [&](double position) {
               const double steps = (position - start) / step;
               return std::abs(steps - std::round(steps)) <= kOffGrid;
           });
}

/// The step of the CT's slices when all planes lie on slices of it, else 0.
double stepOfCt(const std::vector<double>& positions, WorldPoint normal, const imaging::Geometry* ct)
{
    const bool isParallel = ct && std::abs(imaging::dot(normal, ct->kAxis)) > 1 - kSameDirection * kSameDirection;
    return isParallel && fits(positions, imaging::dot(ct->origin, normal), ct->spacing[2]) ? ct->spacing[2] : 0;
}

/// @param positions ascending
double smallestStep(const std::vector<double>& positions)
{
    double smallest = 0;
    for (std::size_t n = 1; n < positions.size(); ++n)
        if (const double step = positions[n] - positions[n - 1];
            step > kSamePlaceMm && (smallest == 0 || step < smallest))
            smallest = step;
    return smallest;
}

double stepOf(const std::vector<double>& ascending, const SegmentPlane& first, WorldPoint normal,
              const imaging::Geometry* ct)
{
    const double start = ascending.front();
    if (fits(ascending, start, first.spacingBetweenSlices))
        return first.spacingBetweenSlices;
    double step = smallestStep(ascending);
    if (step > 0) {
        // The mean over many steps is more exact than one of them.
        const double reach = ascending.back() - start;
        step = reach / std::round(reach / step);
    }
    const bool isEven = fits(ascending, start, step);
    if (isEven && std::abs(step - first.sliceThickness) < kOffGrid * step)
        return step;
    if (const double ofCt = stepOfCt(ascending, normal, ct); ofCt > 0)
        return ofCt;
    if (isEven)
        return step;
    if (step > 0)
        refuse("its frames do not lie at even distances");
    if (first.sliceThickness <= kSamePlaceMm)
        refuse("it has one frame that does not say how thick it is");
    return first.sliceThickness;
}

} // namespace

SegmentGrid layOutPlanes(const std::vector<SegmentPlane>& planes, int columns, int rows, const imaging::Geometry* ct)
{
    const SegmentPlane& first = planes.front();
    const WorldPoint normal = imaging::cross(first.rowDirection, first.columnDirection);
    std::vector<double> positions;
    for (const SegmentPlane& plane : planes) {
        requireParallel(first, plane);
        positions.push_back(imaging::dot(plane.position, normal));
    }
    std::vector<double> ascending = positions;
    std::sort(ascending.begin(), ascending.end());
    const double step = stepOf(ascending, first, normal, ct);
    const double slices = std::round((ascending.back() - ascending.front()) / step) + 1;
    if (!(slices <= kMostSlices))
        refuse(fmt::format("its frames are {:.0f} mm apart, {:.3f} mm each: no CT is like that",
                           ascending.back() - ascending.front(), step));

    SegmentGrid grid;
    grid.geometry.size = {columns, rows, int(slices)};
    grid.geometry.spacing = {first.pixelSpacing[0], first.pixelSpacing[1], step};
    grid.geometry.iAxis = first.rowDirection;
    grid.geometry.jAxis = first.columnDirection;
    grid.geometry.kAxis = normal;
    grid.geometry.origin = first.position + normal * (ascending.front() - positions.front());
    for (const double position : positions)
        grid.slices.push_back(int(std::lround((position - ascending.front()) / step)));
    return grid;
}

} // namespace dsmt::dicom
