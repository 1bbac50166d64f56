// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/reading_time.h"

#include <gtest/gtest.h>

using namespace dsmt::study;

TEST(ReadingTime, CountsPausesAndLongSilenceAsIdle)
{
    ReadingTime time = startedAt(100);
    time = signAt(time, 110);
    time = signAt(time, 110 + 90); // 30 s beyond what reading takes
    EXPECT_DOUBLE_EQ(time.seconds, 100);
    EXPECT_DOUBLE_EQ(time.idleSeconds, 30);
    time = pausedAt(time, 205);
    EXPECT_DOUBLE_EQ(signAt(time, 250).seconds, time.seconds); // moving the mouse is no reading
    time = resumedAt(time, 1205);
    EXPECT_DOUBLE_EQ(time.seconds, 1105);
    EXPECT_DOUBLE_EQ(time.idleSeconds, 1030);
    EXPECT_DOUBLE_EQ(at(time, 1215).seconds, 1115);
    EXPECT_DOUBLE_EQ(at(time, 1215).idleSeconds, 1030);
}

TEST(ReadingTime, GoesOnAfterAnInterruptionAndNeverRunsBackwards)
{
    const ReadingTime time = startedAt(5, 40, 3);
    EXPECT_DOUBLE_EQ(at(time, 15).seconds, 50);
    EXPECT_DOUBLE_EQ(at(time, 15).idleSeconds, 3);
    EXPECT_DOUBLE_EQ(at(time, 1).seconds, 40);
    EXPECT_DOUBLE_EQ(at(pausedAt(time, 7), 2).idleSeconds, 3);
}
