// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/file_grid.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dsmt::volume_files {

using imaging::WorldPoint;

namespace {

constexpr std::int64_t kMostAlongAnAxis = 8192;
constexpr std::int64_t kMostVoxels = std::int64_t(1) << 31U;
constexpr double kSmallestStep = 0.01, kLargestStep = 100, kFarthest = 1e5; // mm
/// Cosine; half a millimetre at the far end of a chest, and far more than the rounding of a float or of printed digits.
constexpr double kPerpendicular = 1e-3;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

void requirePlausibleSize(const std::array<std::int64_t, 3>& size)
{
    if (std::any_of(size.begin(), size.end(), [](auto n) { return n < 1 || n > kMostAlongAnAxis; }) ||
        size[0] * size[1] * size[2] > kMostVoxels)
        refuse(fmt::format("it says that it has {} x {} x {} voxels, which no CT has", size[0], size[1], size[2]));
}

bool isFinite(WorldPoint point)
{
    return std::isfinite(point.x) && std::isfinite(point.y) && std::isfinite(point.z);
}

double checkedLength(WorldPoint step)
{
    const double mm = isFinite(step) ? imaging::length(step) : 0;
    if (!(mm > kSmallestStep && mm < kLargestStep))
        refuse(fmt::format("its voxels are {:.4g} mm apart, which no CT has", mm));
    return mm;
}

} // namespace

void placeGrid(const FileGrid& grid, VolumeFileHeader& header)
{
    requirePlausibleSize(grid.size);
    imaging::Geometry geometry;
    geometry.size = {int(grid.size[0]), int(grid.size[1]), int(grid.size[2])};
    geometry.origin = grid.origin;
    if (!isFinite(grid.origin) || imaging::length(grid.origin) > kFarthest)
        refuse("its place is more than 100 m away");
    std::array<WorldPoint, 3> axes;
    for (std::size_t n = 0; n < 3; ++n) {
        geometry.spacing[n] = checkedLength(grid.steps[n]);
        axes[n] = grid.steps[n] * (1 / geometry.spacing[n]);
    }
    for (std::size_t n = 0; n < 3; ++n)
        if (std::abs(imaging::dot(axes[n], axes[(n + 1) % 3])) > kPerpendicular)
            refuse("its axes are not perpendicular (it is sheared, as by a tilted gantry)");

    const bool isLeftHanded = imaging::dot(imaging::cross(axes[0], axes[1]), axes[2]) < 0;
    const bool runsUp = axes[1].z - axes[1].y > 0;
    header.reversed = !isLeftHanded ? ReversedAxis::None : runsUp ? ReversedAxis::Rows : ReversedAxis::Slices;
    if (header.reversed == ReversedAxis::Rows) {
        geometry.origin = geometry.origin + grid.steps[1] * double(geometry.size.j - 1);
        axes[1] = axes[1] * -1;
    } else if (header.reversed == ReversedAxis::Slices) {
        geometry.origin = geometry.origin + grid.steps[2] * double(geometry.size.k - 1);
    }
    // What rounding left of a right angle goes.
    const WorldPoint upright = axes[1] - axes[0] * imaging::dot(axes[0], axes[1]);
    geometry.iAxis = axes[0];
    geometry.jAxis = upright * (1 / imaging::length(upright));
    geometry.kAxis = imaging::cross(geometry.iAxis, geometry.jAxis);
    header.geometry = geometry;
}

} // namespace dsmt::volume_files
