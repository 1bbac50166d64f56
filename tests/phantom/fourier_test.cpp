// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/fourier.h"

#include "core/phantom/random.h"

#include <complex>
#include <gtest/gtest.h>
#include <numbers>

namespace dsmt::phantom {
namespace {

TEST(Transform, AgreesWithTheSumOfItsDefinition)
{
    for (int side : {2, 8, 64}) {
        const std::size_t count = std::size_t(side) * std::size_t(side);
        ComplexPlane plane{side, std::vector<float>(count), std::vector<float>(count)};
        Random random(3, Stage::Noise);
        for (std::size_t n = 0; n < count; ++n) {
            plane.real[n] = random.uniform(-1, 1);
            plane.imaginary[n] = random.uniform(-1, 1);
        }
        const ComplexPlane before = plane;
        transform(plane);
        for (const auto& [v, u] : {std::pair{0, 0}, {1, 0}, {0, 1}, {side - 1, side / 2}, {side / 2, 1}}) {
            std::complex<double> sum = 0;
            for (int y = 0; y < side; ++y)
                for (int x = 0; x < side; ++x) {
                    const std::size_t n = std::size_t(y) * std::size_t(side) + std::size_t(x);
                    sum += std::complex<double>(before.real[n], before.imaginary[n]) *
                           std::polar(1.0, 2 * std::numbers::pi * (v * y + u * x) / side);
                }
            const std::size_t transposed = std::size_t(u) * std::size_t(side) + std::size_t(v);
            EXPECT_NEAR(plane.real[transposed], sum.real(), 1e-3) << side << ": " << v << ", " << u;
            EXPECT_NEAR(plane.imaginary[transposed], sum.imag(), 1e-3) << side << ": " << v << ", " << u;
        }
    }
}

} // namespace
} // namespace dsmt::phantom
