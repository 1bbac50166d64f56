// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/sample_axes.h"

#include <algorithm>
#include <cmath>

namespace dsmt::imaging {

namespace {

/// What the points of a grid along one axis take from the voxels along it.
struct AxisWeights {
    int taps = 1;
    std::vector<int> first;     ///< voxel of the first weight; may lie outside, where weights are 0
    std::vector<float> weights; ///< `taps` for each point
    int low = 0, high = 0;      ///< voxels [low, high) are used
};

AxisWeights weightsAlong(double start, double step, int points, int samples, int voxels)
{
    AxisWeights axis;
    axis.taps = int(std::floor(std::abs(step) * (samples - 1) / samples)) + 3;
    axis.first.resize(std::size_t(points));
    axis.weights.assign(std::size_t(points) * std::size_t(axis.taps), 0.0f);
    axis.low = voxels;
    for (int n = 0; n < points; ++n) {
        const auto place = [&](int sample) { return start + step * (n + (sample + 0.5) / samples - 0.5); };
        const double least = std::min(place(0), place(samples - 1));
        // Far outside, where an int would overflow, there is nothing to take anyway.
        const int first = int(std::floor(std::clamp(least, -8.0, voxels + 8.0)));
        axis.first[std::size_t(n)] = first;
        for (int sample = 0; sample < samples; ++sample) {
            const double at = place(sample);
            if (!(at > -1 && at < voxels))
                continue;
            const int below = int(std::floor(at));
            for (int voxel : {below, below + 1})
                if (voxel >= 0 && voxel < voxels) {
                    const double weight = 1 - std::abs(at - voxel);
                    axis.weights[std::size_t(n * axis.taps + voxel - first)] += float(weight / samples);
                    axis.low = std::min(axis.low, voxel);
                    axis.high = std::max(axis.high, voxel + 1);
                }
        }
    }
    return axis;
}

template <class Voxel>
void takeAcross(const Voxel* row, const AxisWeights& axis, float outside, std::vector<float>& values, float* out)
{
    // Padded by zeros, so that taps beside the used voxels need no question.
    const int pad = axis.taps + 9;
    values.assign(std::size_t(axis.high - axis.low + 2 * pad), 0.0f);
    for (int i = axis.low; i < axis.high; ++i)
        values[std::size_t(i - axis.low + pad)] = float(row[i]) - outside;
    for (std::size_t n = 0; n < axis.first.size(); ++n) {
        const int from = std::clamp(axis.first[n] - axis.low + pad, 0, int(values.size()) - axis.taps);
        const float* weight = axis.weights.data() + n * std::size_t(axis.taps);
        float sum = 0;
        for (int t = 0; t < axis.taps; ++t)
            sum += weight[t] * values[std::size_t(from + t)];
        out[n] = sum;
    }
}

void addWeighted(const float* from, float weight, std::size_t count, float* to)
{
    for (std::size_t n = 0; n < count; ++n)
        to[n] += weight * from[n];
}

template <class Voxel>
std::optional<FloatImage> sample(const Image<Voxel>& image, const Geometry& grid, int samples, float outside)
{
    const Geometry& geometry = image.geometry();
    const VoxelPoint start = geometry.worldToVoxel(grid.origin);
    const auto step = [&](VoxelPoint unit) {
        const VoxelPoint end = geometry.worldToVoxel(grid.voxelToWorld(unit));
        return std::array{end.i - start.i, end.j - start.j, end.k - start.k};
    };
    const std::array steps{step({1, 0, 0}), step({0, 1, 0}), step({0, 0, 1})};
    for (std::size_t from = 0; from < 3; ++from)
        for (std::size_t to = 0; to < 3; ++to)
            if (from != to && !(std::abs(steps[from][to]) <= 1e-9))
                return {};
    if (!std::isfinite(start.i + start.j + start.k + steps[0][0] + steps[1][1] + steps[2][2]))
        return {};
    const AxisWeights x = weightsAlong(start.i, steps[0][0], grid.size.i, samples, geometry.size.i);
    const AxisWeights y = weightsAlong(start.j, steps[1][1], grid.size.j, samples, geometry.size.j);
    const AxisWeights z = weightsAlong(start.k, steps[2][2], grid.size.k, samples, geometry.size.k);

    const std::size_t width = std::size_t(grid.size.i), plane = width * std::size_t(grid.size.j);
    std::vector<float> result(grid.size.voxels(), outside), rows, across(plane), values;
    if (x.low >= x.high || y.low >= y.high)
        return FloatImage{grid, std::move(result)};
    rows.resize(width * std::size_t(y.high - y.low));
    for (int k = z.low; k < z.high; ++k) {
        for (int j = y.low; j < y.high; ++j)
            takeAcross(image.voxels().data() + geometry.offset({0, j, k}), x, outside, values,
                       rows.data() + std::size_t(j - y.low) * width);
        std::fill(across.begin(), across.end(), 0.0f);
        for (int n = 0; n < grid.size.j; ++n)
            for (int t = 0; t < y.taps; ++t)
                if (const float weight = y.weights[std::size_t(n * y.taps + t)]; weight > 0)
                    addWeighted(rows.data() + std::size_t(y.first[std::size_t(n)] + t - y.low) * width, weight, width,
                                across.data() + std::size_t(n) * width);
        for (int n = 0; n < grid.size.k; ++n) {
            const int t = k - z.first[std::size_t(n)];
            if (t >= 0 && t < z.taps && z.weights[std::size_t(n * z.taps + t)] > 0)
                addWeighted(across.data(), z.weights[std::size_t(n * z.taps + t)], plane,
                            result.data() + std::size_t(n) * plane);
        }
    }
    return FloatImage{grid, std::move(result)};
}

} // namespace

std::optional<FloatImage> sampleAlongAxes(const Volume& image, const Geometry& grid, int samples, float outside)
{
    return sample(image, grid, samples, outside);
}

std::optional<FloatImage> sampleAlongAxes(const Mask& image, const Geometry& grid, int samples, float outside)
{
    return sample(image, grid, samples, outside);
}

} // namespace dsmt::imaging
