// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/noise_power_spectrum.h"

#include <cmath>
#include <complex>
#include <numbers>

namespace dsmt::imaging {

namespace {

using Complex = std::complex<double>;

/// 1, x, y, x^2, xy, y^2 over the square, made orthonormal (Gram and Schmidt).
std::vector<std::vector<double>> trendBasis(int side)
{
    std::vector<std::vector<double>> basis(6);
    for (int j = 0; j < side; ++j)
        for (int i = 0; i < side; ++i) {
            const double x = 2.0 * i / (side - 1) - 1, y = 2.0 * j / (side - 1) - 1;
            const double values[] = {1, x, y, x * x, x * y, y * y};
            for (std::size_t n = 0; n < basis.size(); ++n)
                basis[n].push_back(values[n]);
        }
    const auto product = [](const std::vector<double>& a, const std::vector<double>& b) {
        double sum = 0;
        for (std::size_t p = 0; p < a.size(); ++p)
            sum += a[p] * b[p];
        return sum;
    };
    for (std::size_t n = 0; n < basis.size(); ++n) {
        for (std::size_t m = 0; m < n; ++m) {
            const double part = product(basis[n], basis[m]);
            for (std::size_t p = 0; p < basis[n].size(); ++p)
                basis[n][p] -= part * basis[m][p];
        }
        const double norm = std::sqrt(product(basis[n], basis[n]));
        for (double& value : basis[n])
            value /= norm;
    }
    return basis;
}

/// |DFT|^2 of a real square, rows then columns. Regions are small, so the plain sum is quick enough and needs no
/// library.
std::vector<double> power(const std::vector<double>& values, std::size_t side)
{
    std::vector<Complex> turn;
    for (std::size_t n = 0; n < side; ++n)
        turn.push_back(std::polar(1.0, -2 * std::numbers::pi * double(n) / double(side)));
    std::vector<Complex> rows(side * side), both(side * side);
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t u = 0; u < side; ++u)
            for (std::size_t x = 0; x < side; ++x)
                rows[y * side + u] += values[y * side + x] * turn[u * x % side];
    for (std::size_t v = 0; v < side; ++v)
        for (std::size_t y = 0; y < side; ++y)
            for (std::size_t u = 0; u < side; ++u)
                both[v * side + u] += rows[y * side + u] * turn[v * y % side];
    std::vector<double> squares;
    for (const Complex& value : both)
        squares.push_back(std::norm(value));
    return squares;
}

struct Plane {
    std::vector<double> power; ///< |DFT|^2, mean over the regions
    double variance = 0;
};

Plane meanPower(const Volume& volume, std::span<const VoxelIndex> corners, int side)
{
    const double pixels = double(side) * double(side);
    Plane plane{std::vector<double>(std::size_t(side) * std::size_t(side)), 0};
    const RegionTrend trend(side);
    for (const VoxelIndex corner : corners) {
        const std::vector<double> noise = trend.removedFrom(volume, corner);
        const std::vector<double> squares = power(noise, std::size_t(side));
        for (std::size_t n = 0; n < squares.size(); ++n)
            plane.power[n] += squares[n] / double(corners.size());
        for (const double value : noise) // six degrees of freedom went into the trend
            plane.variance += value * value / (pixels - 6) / double(corners.size());
    }
    return plane;
}

} // namespace

RegionTrend::RegionTrend(int side) : m_side(side), m_basis(trendBasis(side)) {}

std::vector<double> RegionTrend::removedFrom(const Volume& volume, VoxelIndex corner) const
{
    std::vector<double> values;
    values.reserve(m_basis.front().size());
    for (int j = 0; j < m_side; ++j)
        for (int i = 0; i < m_side; ++i)
            values.push_back(volume.at({corner.i + i, corner.j + j, corner.k}));
    for (const std::vector<double>& trend : m_basis) {
        double part = 0;
        for (std::size_t p = 0; p < values.size(); ++p)
            part += values[p] * trend[p];
        for (std::size_t p = 0; p < values.size(); ++p)
            values[p] -= part * trend[p];
    }
    return values;
}

std::optional<NoiseSpectrum> noisePowerSpectrum(const Volume& volume, std::span<const VoxelIndex> corners, int side)
{
    if (corners.empty())
        return std::nullopt;
    const double pixelMm = volume.geometry().spacing[0], step = 1 / (side * pixelMm);
    const Plane plane = meanPower(volume, corners, side);
    const double scale = pixelMm * pixelMm / (double(side) * double(side));
    std::vector<double> sums(std::size_t(side / 2) + 1), counts(sums.size());
    double weighted = 0, whole = 0;
    for (int v = 0; v < side; ++v)
        for (int u = 0; u < side; ++u) {
            const double radius = std::hypot(std::min(u, side - u), std::min(v, side - v));
            const double value = scale * plane.power[std::size_t(v * side + u)];
            weighted += value * radius * step;
            whole += value;
            if (const std::size_t ring = std::size_t(std::lround(radius)); ring < sums.size()) {
                sums[ring] += value;
                counts[ring] += 1;
            }
        }
    NoiseSpectrum spectrum{{}, {}, std::sqrt(plane.variance), whole > 0 ? weighted / whole : 0, corners.size()};
    for (std::size_t ring = 1; ring < sums.size(); ++ring) {
        spectrum.frequency.push_back(double(ring) * step);
        spectrum.power.push_back(sums[ring] / counts[ring]);
    }
    return spectrum;
}

} // namespace dsmt::imaging
