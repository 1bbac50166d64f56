// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/blur.h"

#include "core/phantom/random.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

TEST(FilterPlane, LeavesAConstantAlone)
{
    const std::vector<float> plane(30 * 20, 7.0f);
    for (float value : filterPlane(plane, 30, 20, gaussianWeights(1.1f, 4)))
        EXPECT_NEAR(value, 7, 1e-4);
}

TEST(FilterPlane, AgreesWithTheWeightedSumAroundEveryPixel)
{
    const int columns = 37, rows = 29;
    std::vector<float> plane(std::size_t(columns * rows));
    for (std::size_t n = 0; n < plane.size(); ++n)
        plane[n] = signedHash(4, int(n), 0, 0);
    for (int radius = 1; radius <= 7; ++radius) {
        const std::vector<float> weights = gaussianWeights(0.4f * float(radius), radius);
        const std::vector<float> filtered = filterPlane(plane, columns, rows, weights);
        const int width = columns - 2 * radius, height = rows - 2 * radius;
        ASSERT_EQ(filtered.size(), std::size_t(width * height));
        for (int j = 0; j < height; ++j)
            for (int i = 0; i < width; ++i) {
                double sum = 0;
                for (int b = 0; b <= 2 * radius; ++b)
                    for (int a = 0; a <= 2 * radius; ++a)
                        sum += double(weights[std::size_t(a)]) * double(weights[std::size_t(b)]) *
                               double(plane[std::size_t((j + b) * columns + i + a)]);
                ASSERT_NEAR(filtered[std::size_t(j * width + i)], sum, 1e-5) << "radius " << radius;
            }
    }
}

} // namespace
} // namespace dsmt::phantom
