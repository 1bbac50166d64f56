// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/sample.h"

#include "core/imaging/sample_axes.h"

#include <cmath>

namespace dsmt::imaging {

namespace {

template <class Voxel> float trilinear(const Image<Voxel>& image, VoxelPoint point, float outside)
{
    const Size size = image.geometry().size;
    // Written so that NaN counts as outside.
    if (!(point.i > -1 && point.j > -1 && point.k > -1 && point.i < size.i && point.j < size.j && point.k < size.k))
        return outside;
    const int i = int(std::floor(point.i)), j = int(std::floor(point.j)), k = int(std::floor(point.k));
    const auto voxels = image.voxels();
    const auto value = [&](int di, int dj, int dk) -> float {
        const VoxelIndex voxel{i + di, j + dj, k + dk};
        return image.geometry().contains(voxel) ? float(voxels[image.geometry().offset(voxel)]) : outside;
    };
    const float fi = float(point.i - i), fj = float(point.j - j), fk = float(point.k - k);
    const auto mix = [](float a, float b, float t) { return a + (b - a) * t; };
    // Away from the border all eight neighbours are there: five times faster.
    if (i >= 0 && j >= 0 && k >= 0 && i + 1 < size.i && j + 1 < size.j && k + 1 < size.k) {
        const Voxel* at = voxels.data() + image.geometry().offset({i, j, k});
        const std::size_t row = std::size_t(size.i), slice = row * std::size_t(size.j);
        const auto plane = [&](const Voxel* v) {
            return mix(mix(float(v[0]), float(v[1]), fi), mix(float(v[row]), float(v[row + 1]), fi), fj);
        };
        return mix(plane(at), plane(at + slice), fk);
    }
    const float low = mix(mix(value(0, 0, 0), value(1, 0, 0), fi), mix(value(0, 1, 0), value(1, 1, 0), fi), fj);
    const float high = mix(mix(value(0, 0, 1), value(1, 0, 1), fi), mix(value(0, 1, 1), value(1, 1, 1), fi), fj);
    return mix(low, high, fk);
}

} // namespace

float sampleLinear(const Volume& volume, VoxelPoint voxel, float outside)
{
    return trilinear(volume, voxel, outside);
}

float sampleLinear(const Mask& mask, VoxelPoint voxel, float outside)
{
    return trilinear(mask, voxel, outside);
}

float sampleLinear(const FloatImage& image, VoxelPoint voxel, float outside)
{
    return trilinear(image, voxel, outside);
}

FloatImage resample(const Volume& volume, const Geometry& grid, float outside)
{
    if (auto along = sampleAlongAxes(volume, grid, 1, outside))
        return *along;
    std::vector<float> values(grid.size.voxels());
    // The map from grid to volume is affine: one step per axis instead of a conversion per voxel.
    const auto at = [&](VoxelPoint voxel) { return volume.geometry().worldToVoxel(grid.voxelToWorld(voxel)); };
    const VoxelPoint start = at({0, 0, 0});
    const auto step = [&](VoxelPoint unit) {
        const VoxelPoint end = at(unit);
        return VoxelPoint{end.i - start.i, end.j - start.j, end.k - start.k};
    };
    const VoxelPoint di = step({1, 0, 0}), dj = step({0, 1, 0}), dk = step({0, 0, 1});
    std::size_t next = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                values[next++] =
                    trilinear(volume,
                              {start.i + i * di.i + j * dj.i + k * dk.i, start.j + i * di.j + j * dj.j + k * dk.j,
                               start.k + i * di.k + j * dj.k + k * dk.k},
                              outside);
    return {grid, std::move(values)};
}

} // namespace dsmt::imaging
