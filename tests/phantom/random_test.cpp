// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/random.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

TEST(Random, RepeatsItselfForTheSameSeedAndStageOnly)
{
    Random a(7, Stage::Shape), b(7, Stage::Shape), otherStage(7, Stage::Site), otherSeed(8, Stage::Shape);
    const std::uint32_t first = a.next();
    EXPECT_EQ(first, b.next());
    EXPECT_NE(first, otherStage.next());
    EXPECT_NE(first, otherSeed.next());
}

TEST(Random, DrawsStandardNormalNumbers)
{
    Random random(3, Stage::Growth);
    double sum = 0, squares = 0;
    const int count = 100000;
    for (int n = 0; n < count; ++n) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / count, 0, 0.012);
    EXPECT_NEAR(squares / count, 1, 0.02);
}

TEST(Random, FirstNumbersOfNeighbouringSeedsAreUnrelated)
{
    double product = 0;
    const int count = 20000;
    for (int seed = 0; seed < count; ++seed)
        product += (Random(std::uint64_t(seed), Stage::Growth).uniform() - 0.5) *
                   (Random(std::uint64_t(seed) + 1, Stage::Growth).uniform() - 0.5);
    EXPECT_NEAR(product / count * 12, 0, 0.03);
}

TEST(SmoothNoise, IsContinuousAndWithinOne)
{
    for (int n = 0; n < 1000; ++n) {
        const Vec3 p{0.37f * float(n) - 150, 0.11f * float(n), -0.23f * float(n)};
        const float here = smoothNoise(5, p);
        EXPECT_LE(std::abs(here), 1);
        EXPECT_NEAR(here, smoothNoise(5, p + Vec3{0.001f, 0.001f, 0.001f}), 0.02);
    }
}

} // namespace
} // namespace dsmt::phantom
