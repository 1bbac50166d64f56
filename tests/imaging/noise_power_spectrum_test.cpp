// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/noise_power_spectrum.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

using namespace dsmt::imaging;

namespace {

constexpr int kSide = 32, kSlices = 60;
constexpr double kPixelMm = 0.7;

template <class Value> Volume slices(const Value& value)
{
    Geometry geometry{.size = {kSide, kSide, kSlices}};
    geometry.spacing = {kPixelMm, kPixelMm, 1};
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < kSlices; ++k)
        for (int j = 0; j < kSide; ++j)
            for (int i = 0; i < kSide; ++i)
                voxels.push_back(std::int16_t(std::lround(value(i, j, k))));
    return {geometry, std::move(voxels)};
}

std::vector<VoxelIndex> corners()
{
    std::vector<VoxelIndex> all;
    for (int k = 0; k < kSlices; ++k)
        all.push_back({0, 0, k});
    return all;
}

} // namespace

TEST(NoisePowerSpectrum, OfWhiteNoiseIsFlatAtVarianceTimesPixelArea)
{
    std::mt19937 random(7);
    std::normal_distribution<double> noise(40, 50);
    const auto spectrum = noisePowerSpectrum(slices([&](int, int, int) { return noise(random); }), corners(), kSide);
    ASSERT_TRUE(spectrum);
    EXPECT_NEAR(spectrum->sd, 50, 0.5);
    ASSERT_EQ(spectrum->power.size(), 16u);
    const double expected = 50 * 50 * kPixelMm * kPixelMm;
    // The trend of second order takes its six of 1,024 degrees of freedom from the lowest rings.
    for (std::size_t ring = 2; ring < spectrum->power.size(); ++ring)
        EXPECT_NEAR(spectrum->power[ring], expected, 0.1 * expected) << spectrum->frequency[ring];
    EXPECT_NEAR(spectrum->frequency.back(), 0.5 / kPixelMm, 1e-9);
    EXPECT_EQ(spectrum->regions, std::size_t(kSlices));
}

TEST(NoisePowerSpectrum, OfOneFrequencyHasItsPowerInThatRing)
{
    // Amplitude 100 at six periods a region and at a phase of each slice's own: variance 5000.
    const auto wave = [](int i, int, int k) { return 100 * std::cos(2 * std::numbers::pi * 6 * i / kSide + k); };
    const auto spectrum = noisePowerSpectrum(slices(wave), corners(), kSide);
    ASSERT_TRUE(spectrum);
    EXPECT_NEAR(spectrum->sd, std::sqrt(5000), 1);
    EXPECT_NEAR(spectrum->meanFrequency, 6 / (kSide * kPixelMm), 0.02);
    // Two of the ring's pixels hold all of it: variance = sum of power times the area of a frequency pixel.
    int inRing = 0;
    for (int v = -16; v < 16; ++v)
        for (int u = -16; u < 16; ++u)
            inRing += std::lround(std::hypot(u, v)) == 6 ? 1 : 0;
    const double pixel = 1 / (kSide * kPixelMm * kSide * kPixelMm);
    EXPECT_NEAR(spectrum->power[5] * inRing * pixel, 5000, 100);
    for (std::size_t ring = 0; ring < spectrum->power.size(); ++ring)
        if (ring < 4 || ring > 6) {
            EXPECT_LT(spectrum->power[ring], 0.05 * spectrum->power[5]) << ring;
        }
}

TEST(NoisePowerSpectrum, IsFreeOfTrendsOfSecondOrder)
{
    const auto spectrum = noisePowerSpectrum(
        slices([](int i, int j, int) { return 3.0 * i - 2.0 * j + 0.5 * i * i - 0.25 * i * j + 100; }), corners(),
        kSide);
    EXPECT_LT(spectrum->sd, 0.5); // what rounding leaves
    EXPECT_FALSE(noisePowerSpectrum(slices([](int, int, int) { return 0; }), {}, kSide));
}
