// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/parallel.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

using namespace dsmt;
using namespace dsmt::dicom;

TEST(ForEachParallel, CallsEveryIndexOnce)
{
    std::vector<std::atomic<int>> calls(1000);
    forEachParallel(calls.size(), {}, "", [&](std::size_t i) { ++calls[i]; });
    for (const auto& count : calls)
        EXPECT_EQ(count, 1);
    forEachParallel(0, {}, "", [](std::size_t) { FAIL(); });
}

TEST(ForEachParallel, RethrowsTheFailureOfTheLowestIndex)
{
    for (int repeat = 0; repeat < 50; ++repeat)
        try {
            forEachParallel(100, {}, "", [](std::size_t i) {
                if (i >= 7)
                    throw Error(ErrorKind::BadInput, std::to_string(i));
                if (i == 6)
                    std::this_thread::yield();
            });
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.message(), "7");
        }
}

TEST(ForEachParallel, ReportsProgressFromTheCallingThread)
{
    const auto caller = std::this_thread::get_id();
    double last = 0;
    const Progress progress(
        [&](double fraction, const std::string& text) {
            EXPECT_EQ(std::this_thread::get_id(), caller);
            EXPECT_EQ(text, "Working");
            EXPECT_GE(fraction, last);
            EXPECT_LE(fraction, 1);
            last = fraction;
        },
        {});
    forEachParallel(200, progress, "Working", [](std::size_t) {});
}

TEST(ForEachParallel, StopsWhenAskedTo)
{
    std::stop_source stop;
    std::atomic<int> calls = 0;
    EXPECT_THROW(forEachParallel(100000, Progress({}, stop.get_token()), "",
                                 [&](std::size_t) {
                                     if (++calls == 10)
                                         stop.request_stop();
                                     std::this_thread::yield();
                                 }),
                 Cancelled);
    EXPECT_LT(calls, 100000);
}
