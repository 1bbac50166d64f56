// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/parallel_rows.h"

#include <algorithm>
#include <atomic>
#include <gtest/gtest.h>
#include <vector>

using namespace dsmt::viewer;

TEST(ParallelRows, DoEachRowOnceOnAnyNumberOfThreads)
{
    for (const int threads : {1, 2, 3, 8})
        for (const int count : {0, 1, 2, 7, 100, 1000}) {
            std::vector<std::atomic<int>> done(std::size_t(count + 1));
            forEachBand(count, threads, [&](int first, int last) {
                for (int row = first; row < last; ++row)
                    ++done[std::size_t(row)];
            });
            EXPECT_EQ(done.back(), 0);
            EXPECT_TRUE(std::all_of(done.begin(), done.end() - 1, [](const auto& times) { return times == 1; }))
                << count << " rows on " << threads << " threads";
        }
}
