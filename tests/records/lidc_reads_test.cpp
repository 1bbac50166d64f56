// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/lidc_reads.h"

#include "core/records/uid.h"
#include "tests/fixtures/lidc_text.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::fixtures;

TEST(LidcReads, AreCountedByReader)
{
    LidcReads reads = twoReaders();
    LidcNodule second = reads.sessions[0].nodules[0];
    second.characteristics.malignancy = 1;
    reads.sessions[0].nodules.push_back(second);
    second.characteristics = {};
    reads.sessions[0].nodules.push_back(second);
    EXPECT_EQ(countByReader(reads), (std::vector<LidcReaderCounts>{{1, 3, 1, 0, 2.5}, {2, 0, 0, 1, std::nullopt}}));
    EXPECT_TRUE(countByReader({}).empty());
}

TEST(LidcReads, AreShownAsATableWithTheirNotes)
{
    LidcReads reads = twoReaders();
    reads.notes = {"something was left out"};
    EXPECT_EQ(lidcTable(reads), "reader nodules >= 3 mm nodules < 3 mm non-nodules mean malignancy\n"
                                "     1               1              1           0            4.00\n"
                                "     2               0              0           1            none\n"
                                "note: something was left out\n");
}

TEST(LidcScales, ReachEachOfTheNineJudgements)
{
    LidcCharacteristics characteristics;
    EXPECT_FALSE(characteristics.any());
    for (const LidcScale& scale : kLidcScales) {
        characteristics.*scale.value = scale.most;
        EXPECT_TRUE(characteristics.any());
    }
    EXPECT_EQ(characteristics, (LidcCharacteristics{5, 4, 6, 5, 5, 5, 5, 5, 5}));
}

TEST(Uid, IsNumbersJoinedBySingleDots)
{
    for (const char* uid : {"1", "1.2.840.10008.1.2", "2.25.0"})
        EXPECT_TRUE(isUid(uid)) << uid;
    EXPECT_TRUE(isUid(std::string(64, '1')));
    EXPECT_FALSE(isUid(std::string(65, '1')));
    for (const char* text : {"", ".", "..", "1..2", ".1", "1.", "1.2/3", "1.2 ", "../1", "a"})
        EXPECT_FALSE(isUid(text)) << text;
}
