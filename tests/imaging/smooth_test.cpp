// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/smooth.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <numeric>

using namespace dsmt::imaging;

TEST(Smoothed, SpreadsAPointIntoAGaussianOfMillimetres)
{
    Geometry geometry{.size = {41, 41, 21}};
    geometry.spacing = {0.5, 0.5, 1};
    std::vector<float> values(geometry.size.voxels(), 0);
    values[geometry.offset({20, 20, 10})] = 1;
    const FloatImage image = smoothed(FloatImage(geometry, values), 2);
    EXPECT_NEAR(std::accumulate(image.voxels().begin(), image.voxels().end(), 0.0), 1, 1e-4);
    const auto gaussian = [](double mm) { return std::exp(-mm * mm / 8) * 0.25 / std::pow(8 * std::numbers::pi, 1.5); };
    EXPECT_NEAR(image.at({20, 20, 10}), gaussian(0), 0.01 * gaussian(0));
    EXPECT_NEAR(image.at({24, 20, 10}), gaussian(2), 0.01 * gaussian(2));
    EXPECT_NEAR(image.at({20, 24, 10}), gaussian(2), 0.01 * gaussian(2));
    EXPECT_NEAR(image.at({20, 20, 12}), gaussian(2), 0.01 * gaussian(2));
}

TEST(Smoothed, LeavesAConstantAloneAtItsBorders)
{
    const Geometry geometry{.size = {4, 5, 3}};
    const FloatImage image = smoothed(FloatImage(geometry, std::vector<float>(60, -850)), 2);
    for (const float value : image.voxels())
        EXPECT_NEAR(value, -850, 1e-3);
}
