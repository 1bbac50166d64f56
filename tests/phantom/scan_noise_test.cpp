// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scan_patient.h"

#include "tests/phantom/noise_spectrum.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

constexpr int kSide = 128;

/// Noise as it stands in the voxels, relative to what was asked for: the same chest scanned with it and without.
class ScannedNoise {
public:
    ScannedNoise(std::uint64_t seed, double blurMm, double noiseHu) : m_patient(drawPatient(seed))
    {
        m_patient.acquisition.blurMm = blurMm;
        m_patient.acquisition.noiseHu = noiseHu;
        const imaging::Size whole = m_patient.grid.geometry.size;
        m_box = {{(whole.i - kSide) / 2, (whole.j - kSide) / 2, whole.k / 2}, {kSide, kSide, 24}};
        Patient quiet = m_patient;
        quiet.acquisition.noiseHu = 0;
        m_noisy = scanPatient(m_patient, m_box, 1, {}).volume;
        m_quiet = scanPatient(quiet, m_box, 1, {}).volume;
    }

    int slices() const { return m_box.size.k; }
    double pixelMm() const { return m_patient.acquisition.pixelMm; }

    std::vector<float> slice(int k) const
    {
        std::vector<float> plane;
        for (int j = 0; j < kSide; ++j)
            for (int i = 0; i < kSide; ++i) {
                const ScanGrid& grid = m_patient.grid;
                const Vec3 p{grid.x(m_box.first.i + i), grid.y(m_box.first.j + j), grid.z(m_box.first.k + k, 0)};
                const double scale = m_patient.acquisition.noiseHu * double(relativeNoise(m_patient.anatomy, p));
                plane.push_back(float((m_noisy->at({i, j, k}) - m_quiet->at({i, j, k})) / scale));
            }
        return plane;
    }

private:
    Patient m_patient;
    Box m_box;
    imaging::VolumePtr m_noisy, m_quiet;
};

struct Kernel {
    const char* name;
    double blurMm, noiseHu;
};

class ScanNoise : public testing::TestWithParam<Kernel> {};

TEST_P(ScanNoise, HasTheDeviationAskedFor)
{
    const ScannedNoise noise(3, GetParam().blurMm, GetParam().noiseHu);
    double squares = 0;
    for (int k = 0; k < noise.slices(); ++k) {
        double ofSlice = 0;
        for (float value : noise.slice(k))
            ofSlice += double(value) * double(value) / (kSide * kSide);
        EXPECT_NEAR(std::sqrt(ofSlice), 1, 0.1) << "slice " << k;
        squares += ofSlice / noise.slices();
    }
    EXPECT_NEAR(std::sqrt(squares), 1, 0.03);
}

TEST_P(ScanNoise, HasTheSpectrumAskedFor)
{
    const ScannedNoise noise(4, GetParam().blurMm, GetParam().noiseHu);
    RadialSpectrum found(kSide, 16);
    for (int k = 0; k < noise.slices(); ++k)
        found.add(noise.slice(k));
    const double blur = GetParam().blurMm / noise.pixelMm();
    // Scaled so that the mean over all frequencies is the variance, 1.
    double sum = 0;
    for (int v = 0; v < kSide; ++v)
        for (int u = 0; u < kSide; ++u)
            sum += noisePower(std::hypot(std::min(v, kSide - v), std::min(u, kSide - u)) / kSide, blur);
    const std::vector<double> wanted =
        found.radialMeans([&](double frequency) { return noisePower(frequency, blur) * kSide * kSide / sum; });
    const std::vector<double> power = found.power();
    const double most = *std::max_element(wanted.begin(), wanted.end());
    int rings = 0;
    for (std::size_t ring = 1; ring < wanted.size(); ++ring)
        if (wanted[ring] > 0.1 * most) {
            EXPECT_NEAR(power[ring] / wanted[ring], 1, 0.1) << "ring " << ring;
            ++rings;
        }
    EXPECT_GT(rings, 6);
}

INSTANTIATE_TEST_SUITE_P(Kernels, ScanNoise,
                         testing::Values(Kernel{"soft", 0.75, 14}, Kernel{"sharp", 0.40, 40}, Kernel{"fine", 0.55, 25}),
                         [](const auto& kernel) { return kernel.param.name; });

} // namespace
} // namespace dsmt::phantom
