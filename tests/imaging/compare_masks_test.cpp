// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/compare_masks.h"

#include "tests/imaging/solid_masks.h"

#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::imaging;

namespace {

Mask ball(double radiusMm, double shiftMm, double spacingMm)
{
    return fixtures::solidMask(spacingMm, [&](WorldPoint p) {
        return length(p - WorldPoint{shiftMm, 0, 0}) <= radiusMm;
    });
}

double ballMm3(double radius)
{
    return 4.0 / 3 * std::numbers::pi * radius * radius * radius;
}

} // namespace

TEST(CompareMasks, OnOneGridSaysWhatTheMeasuresSay)
{
    const Mask a = ball(8, 0, 1), b = ball(8, 3, 1);
    const MaskComparison comparison = compareMasks(a, b);
    EXPECT_EQ(comparison.dice, diceOverlap(a, b));
    EXPECT_EQ(comparison.surface->meanMm, surfaceDistance(a, b)->meanMm);
    EXPECT_EQ(comparison.surface->hausdorff95Mm, surfaceDistance(a, b)->hausdorff95Mm);
    EXPECT_NEAR(comparison.volumeA, ballMm3(8), 0.02 * ballMm3(8));
}

TEST(CompareMasks, OfOneBallOnTwoGridsAgrees)
{
    const MaskComparison comparison = compareMasks(ball(8, 0, 0.7), ball(8, 0, 1.3));
    EXPECT_GT(*comparison.dice, 0.95);
    EXPECT_LT(comparison.surface->hausdorff95Mm, 1);
    EXPECT_NEAR(comparison.volumeA, comparison.volumeB, 0.04 * ballMm3(8));
}

TEST(CompareMasks, OfShiftedBallsOnTwoGridsFindsTheShift)
{
    // Overlap of two balls of radius r, d apart: volume pi (4 r + d) (2 r - d)^2 / 12.
    const double r = 8, d = 4;
    const double shared = std::numbers::pi * (4 * r + d) * (2 * r - d) * (2 * r - d) / 12;
    const MaskComparison comparison = compareMasks(ball(r, 0, 0.7), ball(r, d, 0.9));
    EXPECT_NEAR(*comparison.dice, shared / ballMm3(r), 0.02);
    EXPECT_NEAR(comparison.surface->hausdorff95Mm, d, 0.8);
}

TEST(CompareMasks, OfEmptyOnesSaysNothing)
{
    const MaskComparison comparison = compareMasks(ball(0.1, 0.5, 1), ball(0.1, 0.5, 2));
    EXPECT_FALSE(comparison.dice);
    EXPECT_FALSE(comparison.surface);
    EXPECT_EQ(comparison.volumeA, 0);
    EXPECT_FALSE(compareMasks(ball(5, 0, 1), ball(0.1, 0.5, 2)).surface);
}
