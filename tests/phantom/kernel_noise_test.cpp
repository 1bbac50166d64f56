// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/kernel_noise.h"

#include "tests/phantom/noise_spectrum.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

constexpr int kSide = 512;

std::vector<float> sliceOf(const KernelNoise& noise, int k, int side = kSide, int i0 = 0, int j0 = 0)
{
    std::vector<float> plane(std::size_t(side) * std::size_t(side));
    for (int j = 0; j < side; ++j) {
        const TileRow row = noise.row(k, j0 + j);
        row.forPieces(i0, side, [&](int first, const float* values, int count) {
            for (int n = 0; n < count; ++n)
                plane[std::size_t(j * side + first + n)] = row.sign() * values[n];
        });
    }
    return plane;
}

double correlation(const std::vector<float>& a, const std::vector<float>& b)
{
    double sum = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        sum += double(a[n]) * double(b[n]);
    return sum / double(a.size());
}

TEST(KernelNoise, HasUnitDeviationForSoftAndSharpKernels)
{
    for (float blur : {0.5f, 0.8f, 1.2f, 2.1f}) {
        const KernelNoise noise(1, blur);
        for (int k : {0, 3, 200}) {
            const std::vector<float> plane = sliceOf(noise, k);
            EXPECT_NEAR(correlation(plane, plane), 1, 1e-3) << blur;
        }
    }
}

TEST(KernelNoise, HasTheSpectrumOfItsFormula)
{
    for (float blur : {0.5f, 0.8f, 1.2f}) {
        RadialSpectrum found(kSide, 32);
        found.add(sliceOf(KernelNoise(1, blur), 5));
        const std::vector<double> wanted =
            found.radialMeans([&](double frequency) { return noisePower(frequency, double(blur)); });
        const std::vector<double> power = found.power();
        double whole = 0, wantedWhole = 0;
        for (std::size_t n = 0; n < power.size(); ++n) {
            whole += power[n];
            wantedWhole += wanted[n];
        }
        const double most = *std::max_element(wanted.begin(), wanted.end());
        for (std::size_t n = 1; n < power.size(); ++n)
            EXPECT_NEAR(power[n] / whole, wanted[n] / wantedWhole, (0.02 * wanted[n] + 1e-4 * most) / wantedWhole)
                << blur;
    }
}

TEST(KernelNoise, OfAWindowIsAPartOfTheNoiseOfTheWhole)
{
    const KernelNoise noise(9, 0.9f);
    const std::vector<float> whole = sliceOf(noise, 5, 64), part = sliceOf(noise, 5, 10, 20, 30);
    for (int j = 0; j < 10; ++j)
        for (int i = 0; i < 10; ++i)
            EXPECT_EQ(part[std::size_t(j * 10 + i)], whole[std::size_t((30 + j) * 64 + 20 + i)]);
}

TEST(KernelNoise, IsAnotherInEverySlice)
{
    const KernelNoise noise(9, 0.9f);
    std::vector<std::vector<float>> slices;
    for (int k = 0; k < 12; ++k)
        slices.push_back(sliceOf(noise, k));
    for (std::size_t a = 0; a < slices.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            EXPECT_NEAR(correlation(slices[a], slices[b]), 0, 0.02) << a << " and " << b;
}

} // namespace
} // namespace dsmt::phantom
