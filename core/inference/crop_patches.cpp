// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/crop_patches.h"

#include "core/imaging/mask_on_grid.h"
#include "core/imaging/sample.h"
#include "core/imaging/sample_axes.h"

#include <algorithm>
#include <cmath>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;

namespace {

/// Mean over blocks of factor^3 voxels of a finer cube.
FloatImage blockMeans(const FloatImage& fine, const Geometry& grid, int factor)
{
    const int fineSize = fine.geometry().size.i, size = grid.size.i;
    std::vector<float> means(grid.size.voxels(), 0);
    const auto voxels = fine.voxels();
    for (int k = 0; k < fineSize; ++k)
        for (int j = 0; j < fineSize; ++j) {
            const float* row = voxels.data() + (std::size_t(k) * fineSize + j) * fineSize;
            float* mean = means.data() + (std::size_t(k / factor) * size + j / factor) * size;
            for (int i = 0; i < fineSize; ++i)
                mean[i / factor] += row[i];
        }
    const float scale = 1.0f / float(factor * factor * factor);
    for (float& mean : means)
        mean *= scale;
    return {grid, std::move(means)};
}

} // namespace

FloatImage cropHu(const imaging::Volume& volume, imaging::WorldPoint center, const PatchGrid& grid)
{
    const Geometry cube = imaging::cubeAround(center, grid.size, grid.spacingMm);
    // A coarse grid takes means over its cells; CT finer than 1 mm is already averaged by its point spread at
    // 1 mm.
    const int factor = std::max(1, int(std::lround(grid.spacingMm)));
    if (auto means = imaging::sampleAlongAxes(volume, cube, factor, imaging::kAirHu))
        return *means;
    if (factor == 1)
        return imaging::resample(volume, cube);
    const Geometry fine = imaging::cubeAround(center, grid.size * factor, grid.spacingMm / factor);
    return blockMeans(imaging::resample(volume, fine), cube, factor);
}

std::vector<std::uint8_t> cropMask(const imaging::Mask& mask, imaging::WorldPoint center, const PatchGrid& grid)
{
    const Geometry cube = imaging::cubeAround(center, grid.size, grid.spacingMm);
    if (const auto soft = imaging::sampleAlongAxes(mask, cube, 1, 0)) {
        std::vector<std::uint8_t> inside(cube.size.voxels());
        std::transform(soft->voxels().begin(), soft->voxels().end(), inside.begin(),
                       [](float part) { return part >= 0.5f; });
        return inside;
    }
    const imaging::Mask cut = imaging::onGrid(mask, cube);
    return {cut.voxels().begin(), cut.voxels().end()};
}

std::vector<float> normalise(std::span<const float> hu, const PatchSpec& spec)
{
    std::vector<float> values(hu.size());
    const float low = float(spec.huLow), high = float(spec.huHigh), scale = 2 / (high - low);
    std::transform(hu.begin(), hu.end(), values.begin(),
                   [&](float value) { return (std::clamp(value, low, high) - low) * scale - 1; });
    return values;
}

PatchPair cropPatches(const imaging::Volume& volume, imaging::WorldPoint center, const PatchSpec& spec)
{
    return {normalise(cropHu(volume, center, spec.local).voxels(), spec),
            normalise(cropHu(volume, center, spec.global).voxels(), spec)};
}

std::vector<float> flipped(std::span<const float> cube, int size, unsigned axes)
{
    std::vector<float> result(cube.size());
    const auto place = [&](int at, unsigned axis) { return axes >> axis & 1 ? size - 1 - at : at; };
    for (int z = 0; z < size; ++z)
        for (int y = 0; y < size; ++y) {
            const float* from = cube.data() + (std::size_t(place(z, 2)) * size + place(y, 1)) * size;
            float* to = result.data() + (std::size_t(z) * size + y) * size;
            if (axes & 1)
                std::reverse_copy(from, from + size, to);
            else
                std::copy(from, from + size, to);
        }
    return result;
}

PatchPair flipped(const PatchPair& pair, const PatchSpec& spec, unsigned axes)
{
    PatchPair turned{flipped(pair.local, spec.local.size, axes), flipped(pair.global, spec.global.size, axes)};
    if (!pair.outline.empty())
        turned.outline = flipped(pair.outline, spec.local.size, axes);
    return turned;
}

} // namespace dsmt::inference
