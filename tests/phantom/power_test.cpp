// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/power.h"

#include <cmath>
#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

TEST(Power, AgreesWithTheLibrary)
{
    for (float base = 1e-3f; base < 1e4f; base *= 1.0137f) {
        EXPECT_NEAR(logarithm(base), std::log(double(base)), 2e-7 * std::max(1.0, std::abs(std::log(double(base)))));
        for (float exponent : {0.4f, 0.34f, -1.5f})
            EXPECT_NEAR(double(power(base, exponent)) / std::pow(double(base), double(exponent)), 1, 2e-6) << base;
    }
    for (float x = -80; x < 80; x += 0.37f)
        EXPECT_NEAR(double(exponential(x)) / std::exp(double(x)), 1, 1e-6) << x;
}

} // namespace
} // namespace dsmt::phantom
