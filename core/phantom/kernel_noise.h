// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/noise_tile.h"

#include <cstdint>
#include <vector>

namespace dsmt::phantom {

/// A part of a slice in voxels of the whole chest's grid; may reach beyond it.
struct PlaneWindow {
    int i0 = 0, j0 = 0, columns = 0, rows = 0;
    PlaneWindow grown(int margin) const { return {i0 - margin, j0 - margin, columns + 2 * margin, rows + 2 * margin}; }
};

/// Power of the noise at a frequency (cycles per pixel), up to a factor, after a kernel with Gaussian point spread of
/// standard deviation `blurPixels`:
///
///     NPS(f) ~ (f + 0.3 p) exp(-(2 pi s f)^2),    s = 0.72 blurPixels,    p = 1 / (2 pi s sqrt 2)
///
/// Filtered back-projection leaves a ramp cut off by the square of the kernel (Riederer et al., Phys Med Biol 1978;
/// Kijewski and Judy 1987), with its peak at p. Chosen here: the kernel takes 0.72 of the blur, the rest is focal spot
/// and detector, which do not touch noise; three tenths of the peak frequency are added for the power that
/// interpolation, streaks and scatter correction leave at low frequencies (a real chest CT with a soft kernel has even
/// more).
double noisePower(double frequency, double blurPixels);

/// CT noise of unit standard deviation and that power spectrum. Slices as thick as their distance share hardly any
/// noise, so every slice has its own.
class KernelNoise final {
public:
    /// Some milliseconds of work.
    /// @param blurPixels the kernel's Gaussian sigma in pixels
    KernelNoise(std::uint32_t seed, float blurPixels);

    /// The noise in a row of slice k.
    TileRow row(int k, int j) const { return m_tile.row(k, j); }

private:
    NoiseTile m_tile;
};

} // namespace dsmt::phantom
