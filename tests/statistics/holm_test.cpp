// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/holm.h"

#include <gtest/gtest.h>

using dsmt::statistics::holmAdjusted;

using Values = std::vector<std::optional<double>>;

namespace {

void expectAdjusted(const Values& p, const Values& expected)
{
    const Values adjusted = holmAdjusted(p);
    ASSERT_EQ(adjusted.size(), expected.size());
    for (std::size_t n = 0; n < p.size(); ++n) {
        ASSERT_EQ(adjusted[n].has_value(), expected[n].has_value()) << n;
        EXPECT_NEAR(adjusted[n].value_or(0), expected[n].value_or(0), 1e-12) << n;
    }
}

} // namespace

TEST(HolmAdjusted, MultipliesTheSmallestByHowManyAreLeft)
{
    // .005 * 4, .01 * 3, .03 * 2; .04 alone stays behind .06.
    expectAdjusted({0.01, 0.04, 0.03, 0.005}, {0.03, 0.06, 0.06, 0.02});
}

TEST(HolmAdjusted, StaysBelowOneAndInOrder)
{
    expectAdjusted({0.9, 0.6, 0.4}, {1, 1, 1});
    expectAdjusted({0.02, 0.02}, {0.04, 0.04});
    expectAdjusted({}, {});
}

TEST(HolmAdjusted, LeavesOutTestsWithoutAnAnswer)
{
    expectAdjusted({std::nullopt, 0.02, std::nullopt, 0.03}, {std::nullopt, 0.04, std::nullopt, 0.04});
}
