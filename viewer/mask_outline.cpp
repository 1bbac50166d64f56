// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/mask_outline.h"

#include "core/imaging/contour.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

using imaging::Geometry;
using imaging::Mask;
using imaging::VoxelPoint;
using imaging::WorldPoint;

namespace {

/// A rectangle on the slice, in mm along the screen's axes from the first pixel, and the slices the mask
/// reaches.
struct Extent {
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    double firstSlice = 1e300, lastSlice = -1e300;
};

Extent extentOf(const Geometry& mask, const SlicePlane& plane)
{
    Extent extent;
    for (int corner = 0; corner < 8; ++corner) {
        // One voxel beyond the grid, where the mask has certainly ended.
        const SlicePoint point = plane.fromWorld(
            mask.voxelToWorld({corner & 1 ? double(mask.size.i) : -1.0, corner & 2 ? double(mask.size.j) : -1.0,
                               corner & 4 ? double(mask.size.k) : -1.0}));
        const double x = point.picture.x * plane.pixelWidthMm(), y = point.picture.y * plane.pixelHeightMm();
        extent.left = std::min(extent.left, x), extent.right = std::max(extent.right, x);
        extent.top = std::min(extent.top, y), extent.bottom = std::max(extent.bottom, y);
        extent.firstSlice = std::min(extent.firstSlice, point.slice);
        extent.lastSlice = std::max(extent.lastSlice, point.slice);
    }
    return extent;
}

float sampleMask(const Mask& mask, VoxelPoint point)
{
    const int i0 = int(std::floor(point.i)), j0 = int(std::floor(point.j)), k0 = int(std::floor(point.k));
    const double u = point.i - i0, v = point.j - j0, w = point.k - k0;
    const auto value = [&](int i, int j, int k) -> double {
        const imaging::VoxelIndex voxel{i0 + i, j0 + j, k0 + k};
        return mask.geometry().contains(voxel) ? mask.at(voxel) : 0;
    };
    const auto row = [&](int j, int k) { return value(0, j, k) * (1 - u) + value(1, j, k) * u; };
    const auto layer = [&](int k) { return row(0, k) * (1 - v) + row(1, k) * v; };
    return float(layer(0) * (1 - w) + layer(1) * w);
}

} // namespace

std::vector<WorldLine> maskOutline(const Mask& mask, const SlicePlane& plane, double slice)
{
    const Geometry& grid = mask.geometry();
    if (grid.size.voxels() == 0 || plane.width() == 0)
        return {};
    const Extent extent = extentOf(grid, plane);
    if (slice < extent.firstSlice || slice > extent.lastSlice)
        return {};

    const double step = *std::min_element(grid.spacing.begin(), grid.spacing.end()) / 2;
    const int width = int(std::ceil((extent.right - extent.left) / step)) + 1;
    const int height = int(std::ceil((extent.bottom - extent.top) / step)) + 1;
    const WorldPoint corner =
        plane.toWorld({{extent.left / plane.pixelWidthMm(), extent.top / plane.pixelHeightMm()}, slice});
    const auto toWorld = [&](double x, double y) {
        return corner + plane.rightward() * (x * step) + plane.downward() * (y * step);
    };

    std::vector<float> values;
    values.reserve(std::size_t(width) * std::size_t(height));
    bool any = false;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            values.push_back(sampleMask(mask, grid.worldToVoxel(toWorld(x, y))));
            any = any || values.back() >= 0.5f;
        }
    }
    if (!any)
        return {};

    std::vector<WorldLine> lines;
    for (const imaging::Contour& contour : imaging::isoContours(values, width, height, 0.5f)) {
        WorldLine& line = lines.emplace_back();
        line.reserve(contour.size());
        for (const imaging::PlanePoint point : contour)
            line.push_back(toWorld(point.x, point.y));
    }
    return lines;
}

} // namespace dsmt::viewer
