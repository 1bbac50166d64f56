// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/run_lengths.h"

#include "core/base/error.h"

#include <gtest/gtest.h>
#include <random>

using namespace dsmt::database;

namespace {

using Bytes = std::vector<std::uint8_t>;

} // namespace

TEST(RunLengths, AlternateFromOutside)
{
    EXPECT_EQ(encodeRuns(Bytes{0, 0, 1, 1, 1, 0}), (Bytes{2, 3, 1}));
    EXPECT_EQ(encodeRuns(Bytes{1, 0}), (Bytes{0, 1, 1}));
    EXPECT_EQ(encodeRuns(Bytes(300, 0)), (Bytes{0xAC, 0x02}));
}

TEST(RunLengths, GiveBackAnyMask)
{
    std::mt19937 random(3);
    for (int n = 0; n < 200; ++n) {
        Bytes mask(random() % 2000);
        const unsigned longest = 1 + random() % 300;
        for (std::size_t i = 0; i < mask.size();) {
            const std::uint8_t value = random() % 2;
            for (unsigned left = 1 + random() % longest; left > 0 && i < mask.size(); --left)
                mask[i++] = value;
        }
        EXPECT_EQ(decodeRuns(encodeRuns(mask), mask.size()), mask);
    }
}

TEST(RunLengths, RefuseWhatDoesNotFillTheGrid)
{
    EXPECT_THROW(decodeRuns(Bytes{2, 3}, 6), dsmt::Error);
    EXPECT_THROW(decodeRuns(Bytes{2, 3, 2}, 6), dsmt::Error);
    EXPECT_THROW(decodeRuns(Bytes{0x80}, 6), dsmt::Error);
    EXPECT_THROW(decodeRuns(Bytes(12, 0xFF), 6), dsmt::Error);
    EXPECT_THROW(decodeRuns(Bytes{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F}, 6), dsmt::Error);
    EXPECT_TRUE(decodeRuns(Bytes{}, 0).empty());
}
