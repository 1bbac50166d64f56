// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/kernel_noise.h"

#include <gtest/gtest.h>

#include <cmath>

namespace dsmt::phantom {
namespace {

double deviation(const std::vector<float>& values)
{
    double sum = 0, squares = 0;
    for (float value : values) {
        sum += double(value);
        squares += double(value) * double(value);
    }
    const double mean = sum / double(values.size());
    return std::sqrt(squares / double(values.size()) - mean * mean);
}

double neighbourCorrelation(const std::vector<float>& plane, int columns)
{
    double product = 0, squares = 0;
    for (std::size_t n = 0; n + 1 < plane.size(); ++n) {
        if (int(n % std::size_t(columns)) == columns - 1)
            continue;
        product += double(plane[n]) * double(plane[n + 1]);
        squares += double(plane[n]) * double(plane[n]);
    }
    return product / squares;
}

TEST(KernelNoise, HasUnitDeviationForSoftAndSharpKernels)
{
    for (float blur : {0.5f, 0.8f, 1.2f})
        EXPECT_NEAR(deviation(KernelNoise(1, blur).slice({0, 0, 200, 200}, 3)), 1, 0.05) << blur;
}

TEST(KernelNoise, IsSmootherForASoftKernel)
{
    const PlaneWindow window{0, 0, 200, 200};
    EXPECT_GT(neighbourCorrelation(KernelNoise(1, 1.2f).slice(window, 0), 200),
              neighbourCorrelation(KernelNoise(1, 0.5f).slice(window, 0), 200) + 0.3);
}

TEST(KernelNoise, OfAWindowIsAPartOfTheNoiseOfTheWhole)
{
    const KernelNoise noise(9, 0.9f);
    const std::vector<float> whole = noise.slice({0, 0, 64, 64}, 5), part = noise.slice({20, 30, 10, 8}, 5);
    for (int j = 0; j < 8; ++j)
        for (int i = 0; i < 10; ++i)
            EXPECT_EQ(part[std::size_t(j * 10 + i)], whole[std::size_t((30 + j) * 64 + 20 + i)]);
}

TEST(FilterPlane, LeavesAConstantAlone)
{
    const std::vector<float> plane(30 * 20, 7.0f);
    for (float value : filterPlane(plane, 30, 20, gaussianWeights(1.1f, 4)))
        EXPECT_NEAR(value, 7, 1e-4);
}

} // namespace
} // namespace dsmt::phantom
