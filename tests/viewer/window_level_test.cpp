// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/window_level.h"

#include <gtest/gtest.h>
#include <string>

using namespace dsmt::viewer;

TEST(GrayValue, FollowsTheLinearFunctionOfDicom)
{
    // PS3.3 C.11.2.1.2.1 with centre 40 and width 400: black up to -160, white above 239.
    EXPECT_EQ(grayValue(-161, {40, 400}), 0);
    EXPECT_EQ(grayValue(-160, {40, 400}), 0);
    EXPECT_EQ(grayValue(-158, {40, 400}), 1);
    EXPECT_EQ(grayValue(40, {40, 400}), 128);
    EXPECT_EQ(grayValue(239, {40, 400}), 255);
    EXPECT_EQ(grayValue(1000, {40, 400}), 255);
}

TEST(GrayValue, OfAWindowOneWideIsBlackOrWhite)
{
    EXPECT_EQ(grayValue(-1, {0, 1}), 0);
    EXPECT_EQ(grayValue(0, {0, 1}), 255);
    EXPECT_EQ(grayValue(0, {0, 0}), 255);
}

TEST(GrayTable, HoldsTheGrayValueOfEveryHu)
{
    for (const WindowLevel window : {WindowLevel{-600, 1500}, WindowLevel{40, 1}, WindowLevel{32000, 9000},
                                     WindowLevel{-40000, 100}, WindowLevel{1024, 200000}})
        for (const bool inverted : {false, true}) {
            const GrayTable table(window, inverted);
            for (int hu = -32768; hu <= 32767; ++hu)
                ASSERT_EQ(table.gray(std::int16_t(hu)), grayValue(hu, window, inverted)) << hu;
        }
}

TEST(GrayTable, GivesOpaqueGrayPixels)
{
    const GrayTable table({0, 256});
    const std::uint32_t gray = table.gray(-5);
    EXPECT_EQ(table.rgb(-5), 0xff000000u + gray * 0x010101u);
}

TEST(WindowPresets, AreOnTheKeysOneToNine)
{
    ASSERT_EQ(windowPresets().size(), 9u);
    for (std::size_t n = 0; n < 9; ++n)
        EXPECT_EQ(windowPresets()[n].key, int(n) + 1);
    EXPECT_EQ(windowPresets()[0].window, (WindowLevel{-600, 1500}));
    EXPECT_EQ(std::string(windowPresets()[1].name), "Mediastinum");
}
