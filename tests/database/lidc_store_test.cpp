// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/lidc_store.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "tests/database/stored_records.h"
#include "tests/fixtures/lidc_text.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

const std::string kDigest(64, 'a'), kOtherDigest(64, 'b');

class LidcStoreTest : public testing::Test {
protected:
    LidcStoreTest() : library(folder / "library"), store(library) {}

    int countOf(const std::string& table)
    {
        return library.connection().execAndGet("SELECT count(*) FROM " + table).getInt();
    }

    TemporaryFolder folder;
    Library library;
    LidcStore store;
};

} // namespace

TEST_F(LidcStoreTest, GivesBackEveryMark)
{
    LidcReads reads = twoReaders("1.2.3");
    reads.sessions[0].nodules[0].id = "N\xC3\xBC \"'; DROP TABLE lidc_reads; --";
    reads.sessions[0].nodules[0].contours[0].zMm = -1.0 / 3;
    reads.sessions[0].nodules[0].characteristics.texture = std::nullopt;
    reads.sessions.push_back({.reader = 3});
    reads.notes = {"a \"note\"", "another"};
    const std::int64_t id = store.add(reads, kDigest);
    const std::vector<StoredLidcReads> stored = store.ofSeries("1.2.3");
    ASSERT_EQ(stored.size(), 1u);
    EXPECT_EQ(stored[0].id, id);
    EXPECT_EQ(stored[0].fileSha256, kDigest);
    EXPECT_EQ(stored[0].reads, reads);
    EXPECT_TRUE(store.ofSeries("1.2").empty());
}

TEST_F(LidcStoreTest, KnowsAFileAgain)
{
    EXPECT_FALSE(store.find(kDigest));
    const std::int64_t id = store.add(twoReaders(), kDigest);
    EXPECT_EQ(store.find(kDigest), id);
    EXPECT_EQ(store.add(twoReaders(), kDigest), id);
    EXPECT_EQ(countOf("lidc_reads"), 1);
    EXPECT_EQ(countOf("lidc_nodules"), 3);
    EXPECT_NE(store.add(twoReaders(), kOtherDigest), id);
    EXPECT_EQ(store.ofSeries(twoReaders().seriesUid).size(), 2u);
}

TEST_F(LidcStoreTest, TellsReadingsWithTheirCtFromThoseThatStandAlone)
{
    store.add(twoReaders("1.1"), kDigest);
    store.add(twoReaders("1.2"), kOtherDigest);
    CaseStore(library).addSeries(unusualSeries("1.1"), "/ct");
    const std::vector<LidcRow> rows = store.all();
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].seriesUid, "1.2");
    EXPECT_FALSE(rows[0].attached);
    EXPECT_EQ(rows[1].seriesUid, "1.1");
    EXPECT_TRUE(rows[1].attached);
    EXPECT_EQ(rows[1].studyUid, "1.2.840.9");
    EXPECT_EQ(rows[1].fileSha256, kDigest);
    EXPECT_EQ(rows[1].addedAt.size(), 24u);
    EXPECT_EQ(rows[1].readers, 2);
    EXPECT_EQ(rows[1].nodules, 1);
    EXPECT_EQ(rows[1].smallNodules, 1);
    EXPECT_EQ(rows[1].nonNodules, 1);

    CaseStore(library).addSeries(unusualSeries("1.2"), "/ct");
    EXPECT_TRUE(store.all()[0].attached);
    EXPECT_EQ(CaseStore(library).cases().at(0).readers, 2) << "the list of cases tells it";
}

TEST_F(LidcStoreTest, KeepsNothingOfAFileThatDoesNotFit)
{
    LidcReads reads = twoReaders();
    reads.sessions[1].reader = 17;
    EXPECT_THROW(store.add(reads, kDigest), Error);
    reads = twoReaders();
    reads.sessions[0].nodules.push_back({"off scale", {.internalStructure = 5}, {}});
    EXPECT_THROW(store.add(reads, kDigest), Error);
    EXPECT_THROW(store.add(twoReaders(), "no digest"), Error);
    EXPECT_EQ(countOf("lidc_reads"), 0);
    EXPECT_EQ(countOf("lidc_nodules"), 0);
}

TEST_F(LidcStoreTest, SaysWhenStoredContoursAreDamaged)
{
    store.add(twoReaders(), kDigest);
    for (const char* contours :
         {"[{]", "[{\"z\": 1}]", "[]", "7", R"([{"z": 1, "sop": "", "inclusion": true, "points": [1]}])"}) {
        tamper(library.folder(), std::string("UPDATE lidc_nodules SET contours = '") + contours + "'");
        EXPECT_THROW(store.ofSeries(twoReaders().seriesUid), Error) << contours;
    }
}
