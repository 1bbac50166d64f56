// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace dsmt::phantom {

/// A part of a slice in voxels of the whole chest's grid; may reach beyond it.
struct PlaneWindow {
    int i0 = 0, j0 = 0, columns = 0, rows = 0;
    PlaneWindow grown(int margin) const { return {i0 - margin, j0 - margin, columns + 2 * margin, rows + 2 * margin}; }
};

/// Normalised Gaussian weights from -radius to +radius.
std::vector<float> gaussianWeights(float sigma, int radius);

/// A plane filtered by the same weights along rows and columns; the result is smaller by the radius on every side.
std::vector<float> filterPlane(const std::vector<float>& plane, int columns, int rows,
                               const std::vector<float>& weights);

/// CT noise of unit standard deviation. Filtered back-projection leaves a band-pass spectrum, a ramp cut off by the
/// kernel (Riederer et al., Phys Med Biol 1978; Kijewski and Judy 1987); the difference of two Gaussians of white noise
/// has the same form. Slices as thick as their distance share hardly any noise, so every slice has its own.
class KernelNoise final {
public:
    /// @param blurPixels the kernel's Gaussian sigma in pixels
    KernelNoise(std::uint32_t seed, float blurPixels);

    std::vector<float> slice(const PlaneWindow& window, int k) const;

private:
    std::uint32_t m_seed;
    int m_radius;
    std::vector<float> m_narrow, m_wide;
    float m_gain;
};

} // namespace dsmt::phantom
