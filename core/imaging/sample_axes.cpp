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

/// @param row of values less `outside`, padded by `pad` zeros on both sides, so that taps beside the used voxels need
/// no question; its first value is voxel axis.low
void takeAcross(const std::vector<float>& row, int pad, const AxisWeights& axis, float outside, float* out)
{
    for (std::size_t n = 0; n < axis.first.size(); ++n) {
        const int from = std::clamp(axis.first[n] - axis.low + pad, 0, int(row.size()) - axis.taps);
        const float* weight = axis.weights.data() + n * std::size_t(axis.taps);
        float sum = outside;
        for (int t = 0; t < axis.taps; ++t)
            sum += weight[t] * row[std::size_t(from + t)];
        out[n] = sum;
    }
}

template <class Value> void addWeighted(const Value* from, float less, float weight, std::size_t count, float* to)
{
    for (std::size_t n = 0; n < count; ++n)
        to[n] += weight * (float(from[n]) - less);
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

    std::vector<float> result(grid.size.voxels(), outside);
    if (x.low >= x.high || y.low >= y.high || z.low >= z.high)
        return FloatImage{grid, std::move(result)};
    // Slices first, where whole rows are added at a time, and last across, where weights differ from voxel to voxel.
    const std::size_t width = std::size_t(x.high - x.low), height = std::size_t(y.high - y.low);
    const int pad = x.taps + 9;
    std::vector<float> slice(width * height), row(width + 2 * std::size_t(pad));
    for (int k = 0; k < grid.size.k; ++k) {
        std::fill(slice.begin(), slice.end(), 0.0f);
        for (int t = 0; t < z.taps; ++t)
            if (const float weight = z.weights[std::size_t(k * z.taps + t)]; weight > 0)
                for (std::size_t j = 0; j < height; ++j)
                    addWeighted(image.voxels().data() +
                                    geometry.offset({x.low, y.low + int(j), z.first[std::size_t(k)] + t}),
                                outside, weight, width, slice.data() + j * width);
        for (int j = 0; j < grid.size.j; ++j) {
            std::fill(row.begin(), row.end(), 0.0f);
            for (int t = 0; t < y.taps; ++t)
                if (const float weight = y.weights[std::size_t(j * y.taps + t)]; weight > 0)
                    addWeighted(slice.data() + std::size_t(y.first[std::size_t(j)] + t - y.low) * width, 0, weight,
                                width, row.data() + pad);
            takeAcross(row, pad, x, outside, result.data() + grid.offset({0, j, k}));
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
