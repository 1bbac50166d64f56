// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/kernel_noise.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

namespace {

constexpr float kLowCut = 0.85f; // how much of the low frequencies goes

/// Approximately normal, unit variance: the sum of four uniform numbers of 8 bits.
float whiteNoise(std::uint32_t bits)
{
    const int sum = int(bits & 255) + int(bits >> 8 & 255) + int(bits >> 16 & 255) + int(bits >> 24);
    return (float(sum) - 510) * (1 / 147.8f);
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
    const int taps = int(weights.size());
    const int width = columns - taps + 1, height = rows - taps + 1;
    std::vector<float> across(std::size_t(width) * std::size_t(rows), 0.0f);
    for (int j = 0; j < rows; ++j) {
        const float* in = plane.data() + std::size_t(j) * std::size_t(columns);
        float* out = across.data() + std::size_t(j) * std::size_t(width);
        for (int t = 0; t < taps; ++t) {
            const float weight = weights[std::size_t(t)];
            for (int i = 0; i < width; ++i)
                out[i] += weight * in[i + t];
        }
    }
    std::vector<float> result(std::size_t(width) * std::size_t(height), 0.0f);
    for (int j = 0; j < height; ++j) {
        float* out = result.data() + std::size_t(j) * std::size_t(width);
        for (int t = 0; t < taps; ++t) {
            const float weight = weights[std::size_t(t)];
            const float* in = across.data() + std::size_t(j + t) * std::size_t(width);
            for (int i = 0; i < width; ++i)
                out[i] += weight * in[i];
        }
    }
    return result;
}

KernelNoise::KernelNoise(std::uint32_t seed, float blurPixels) : m_seed(seed)
{
    const float narrow = std::max(0.30f, 0.72f * blurPixels), wide = 2.1f * narrow;
    m_radius = int(std::ceil(2.6f * wide));
    m_narrow = gaussianWeights(narrow, m_radius);
    m_wide = gaussianWeights(wide, m_radius);
    float power = 0;
    for (std::size_t i = 0; i < m_narrow.size(); ++i)
        for (std::size_t j = 0; j < m_narrow.size(); ++j) {
            const float weight = m_narrow[i] * m_narrow[j] - kLowCut * m_wide[i] * m_wide[j];
            power += weight * weight;
        }
    m_gain = 1 / std::sqrt(power);
}

std::vector<float> KernelNoise::slice(const PlaneWindow& window, int k) const
{
    const PlaneWindow source = window.grown(m_radius);
    std::vector<float> white(std::size_t(source.columns) * std::size_t(source.rows));
    for (int j = 0; j < source.rows; ++j)
        for (int i = 0; i < source.columns; ++i)
            white[std::size_t(j) * std::size_t(source.columns) + std::size_t(i)] =
                whiteNoise(hashOf(m_seed, source.i0 + i, source.j0 + j, k));
    std::vector<float> noise = filterPlane(white, source.columns, source.rows, m_narrow);
    const std::vector<float> low = filterPlane(white, source.columns, source.rows, m_wide);
    for (std::size_t n = 0; n < noise.size(); ++n)
        noise[n] = m_gain * (noise[n] - kLowCut * low[n]);
    return noise;
}

} // namespace dsmt::phantom
