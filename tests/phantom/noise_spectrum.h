// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/fourier.h"

#include <cmath>
#include <functional>
#include <vector>

namespace dsmt::phantom {

/// Mean power of square planes of noise in rings of frequency, 0 to 1/2 cycle per pixel.
class RadialSpectrum final {
public:
    RadialSpectrum(int side, int rings) : m_side(side), m_sum(std::size_t(rings)), m_count(std::size_t(rings)) {}

    void add(const std::vector<float>& plane)
    {
        ComplexPlane transformed{m_side, plane, std::vector<float>(plane.size())};
        transform(transformed);
        forRings([&](std::size_t ring, std::size_t n, double) {
            const double re = double(transformed.real[n]), im = double(transformed.imaginary[n]);
            m_sum[ring] += (re * re + im * im) / double(plane.size());
            ++m_count[ring];
        });
    }

    std::vector<double> power() const
    {
        std::vector<double> means;
        for (std::size_t ring = 0; ring < m_sum.size(); ++ring)
            means.push_back(m_sum[ring] / m_count[ring]);
        return means;
    }

    /// A function of frequency averaged over the same rings.
    std::vector<double> radialMeans(const std::function<double(double)>& function) const
    {
        RadialSpectrum means(m_side, int(m_sum.size()));
        forRings([&](std::size_t ring, std::size_t, double frequency) {
            means.m_sum[ring] += function(frequency);
            ++means.m_count[ring];
        });
        return means.power();
    }

private:
    template <class Work> void forRings(Work work) const
    {
        for (int v = 0; v < m_side; ++v)
            for (int u = 0; u < m_side; ++u) {
                const double fv = std::min(v, m_side - v), fu = std::min(u, m_side - u);
                const double frequency = std::sqrt(fu * fu + fv * fv) / m_side;
                const auto ring = std::size_t(frequency * 2 * double(m_sum.size()));
                if (ring < m_sum.size() && frequency > 0)
                    work(ring, std::size_t(v) * std::size_t(m_side) + std::size_t(u), frequency);
            }
    }

    int m_side;
    std::vector<double> m_sum, m_count;
};

} // namespace dsmt::phantom
