// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/blur.h"

#include <cmath>
#include <cstddef>
#include <utility>

namespace dsmt::phantom {

namespace {

/// out[n] = sum over t of weights[t] * (in[n - t * step] + in[n + t * step]), t = 0 once. A radius known to the
/// compiler keeps the sum in a register.
template <int kRadius>
void filterRow(const float* in, std::ptrdiff_t step, const float* weights, int, int count, float* out)
{
    for (int n = 0; n < count; ++n) {
        float sum = weights[0] * in[n];
        for (int t = 1; t <= kRadius; ++t)
            sum += weights[t] * (in[n - t * step] + in[n + t * step]);
        out[n] = sum;
    }
}

void filterRowOfAnyRadius(const float* in, std::ptrdiff_t step, const float* weights, int radius, int count, float* out)
{
    for (int n = 0; n < count; ++n)
        out[n] = weights[0] * in[n];
    for (int t = 1; t <= radius; ++t)
        for (int n = 0; n < count; ++n)
            out[n] += weights[t] * (in[n - t * step] + in[n + t * step]);
}

auto* filterFor(int radius)
{
    return radius == 2   ? filterRow<2>
           : radius == 3 ? filterRow<3>
           : radius == 4 ? filterRow<4>
           : radius == 5 ? filterRow<5>
                         : filterRowOfAnyRadius;
}

} // namespace

std::vector<float> gaussianWeights(float sigma, int radius)
{
    std::vector<float> weights(std::size_t(2 * radius + 1));
    float sum = 0;
    for (int n = -radius; n <= radius; ++n)
        sum += weights[std::size_t(n + radius)] = std::exp(-0.5f * float(n * n) / (sigma * sigma));
    for (float& weight : weights)
        weight /= sum;
    return weights;
}

std::vector<float> filterPlane(const std::vector<float>& plane, int columns, int rows,
                               const std::vector<float>& weights)
{
    const int radius = int(weights.size()) / 2;
    const int width = columns - 2 * radius, height = rows - 2 * radius;
    auto* const filter = filterFor(radius);
    const float* const middle = weights.data() + radius;
    std::vector<float> across(std::size_t(width) * std::size_t(rows)), result(std::size_t(width) * std::size_t(height));
    for (int j = 0; j < rows; ++j)
        filter(plane.data() + std::ptrdiff_t(j) * columns + radius, 1, middle, radius, width,
               across.data() + std::ptrdiff_t(j) * width);
    for (int j = 0; j < height; ++j)
        filter(across.data() + std::ptrdiff_t(j + radius) * width, width, middle, radius, width,
               result.data() + std::ptrdiff_t(j) * width);
    return result;
}

} // namespace dsmt::phantom
