// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <optional>
#include <span>

namespace dsmt::imaging {

/// Takes slow changes out of square regions: the plane of second order that fits them best.
class RegionTrend final {
public:
    /// @param side pixels, at least 3
    explicit RegionTrend(int side);

    int side() const { return m_side; }
    /// The region (lowest i and j given, inside the volume) without its trend, i fastest.
    std::vector<double> removedFrom(const Volume& volume, VoxelIndex corner) const;

private:
    int m_side;
    std::vector<std::vector<double>> m_basis; ///< orthonormal over the square
};

/// Of the noise in the axial plane, mean over all directions.
struct NoiseSpectrum {
    std::vector<double> frequency; ///< 1/mm, from one period a region to half a period a pixel
    std::vector<double> power;     ///< HU^2 mm^2; in the plane of frequencies it integrates to the variance
    double sd = 0;                 ///< HU, of the regions without their trends
    double meanFrequency = 0;      ///< 1/mm, weighted with the power of the plane (not of the radial line)
    std::size_t regions = 0;
};

/// NPS(u, v) = dx dy / (N N) <|DFT(region - its trend)|^2> (Siewerdsen, Cunningham & Jaffray 2002, "A framework for
/// noise-power spectrum analysis of multidimensional images"), then the mean in rings one period wide. Trends as
/// RegionTrend.
/// @param corners lowest i and j of square regions of `side` pixels; they lie in the volume. Pixels are taken as
/// square.
/// @return nothing without regions
std::optional<NoiseSpectrum> noisePowerSpectrum(const Volume& volume, std::span<const VoxelIndex> corners, int side);

} // namespace dsmt::imaging
