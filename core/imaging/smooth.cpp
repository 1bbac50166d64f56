// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/smooth.h"

#include <algorithm>
#include <cmath>

namespace dsmt::imaging {

namespace {

std::vector<float> gaussian(double sigma)
{
    const int radius = int(std::ceil(3 * sigma));
    std::vector<float> weights;
    float sum = 0;
    for (int n = -radius; n <= radius; ++n)
        sum += weights.emplace_back(float(std::exp(-0.5 * n * n / (sigma * sigma))));
    for (float& weight : weights)
        weight /= sum;
    return weights;
}

/// One line of the image, every `stride` values.
void smoothLine(float* first, int count, std::size_t stride, const std::vector<float>& weights,
                std::vector<float>& line)
{
    const int radius = int(weights.size() / 2);
    line.resize(std::size_t(count + 2 * radius));
    for (int n = 0; n < count + 2 * radius; ++n)
        line[std::size_t(n)] = first[std::size_t(std::clamp(n - radius, 0, count - 1)) * stride];
    for (int n = 0; n < count; ++n) {
        float sum = 0;
        for (std::size_t w = 0; w < weights.size(); ++w)
            sum += weights[w] * line[std::size_t(n) + w];
        first[std::size_t(n) * stride] = sum;
    }
}

} // namespace

FloatImage smoothed(const FloatImage& image, double sigmaMm)
{
    if (sigmaMm <= 0)
        return image;
    const Geometry& geometry = image.geometry();
    const Size size = geometry.size;
    std::vector<float> values(image.voxels().begin(), image.voxels().end()), line;
    const std::size_t row = std::size_t(size.i), slice = row * std::size_t(size.j);
    const auto along = [&](std::size_t axis) { return gaussian(sigmaMm / geometry.spacing[axis]); };
    const std::vector<float> iWeights = along(0), jWeights = along(1), kWeights = along(2);
    for (std::size_t at = 0; at < values.size(); at += row)
        smoothLine(&values[at], size.i, 1, iWeights, line);
    for (int k = 0; k < size.k; ++k)
        for (int i = 0; i < size.i; ++i)
            smoothLine(&values[std::size_t(k) * slice + std::size_t(i)], size.j, row, jWeights, line);
    for (std::size_t at = 0; at < slice; ++at)
        smoothLine(&values[at], size.k, slice, kWeights, line);
    return {geometry, std::move(values)};
}

FloatImage asValues(const Mask& mask)
{
    std::vector<float> values;
    values.reserve(mask.voxels().size());
    for (const std::uint8_t voxel : mask.voxels())
        values.push_back(voxel ? 1.0f : 0.0f);
    return {mask.geometry(), std::move(values)};
}

} // namespace dsmt::imaging
