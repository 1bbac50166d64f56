// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries of every earlier schema, with rows in every table that the schema had.
#include "core/database/annotation_store.h"
#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "core/database/lidc_store.h"
#include "core/database/mask_edit_store.h"
#include "core/database/migrations.h"
#include "core/database/nodule_store.h"
#include "tests/database/earlier_library.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <gmock/gmock.h>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

TEST(EarlierSchemas, AreMigratedWithEveryRowAfterABackup)
{
    const TemporaryFolder folder;
    fillWithAllThatEarlierProgramsStored(folder / "filled");
    const std::vector<StoredPrediction> expected = [&] {
        Library library(folder / "filled");
        return PredictionStore(library).ofSeries(1);
    }();
    ASSERT_EQ(expected.size(), 2u);
    for (int version = 1; version < int(migrations().size()); ++version) {
        SCOPED_TRACE(version);
        const fs::path place = folder / ("schema " + std::to_string(version));
        makeEarlierLibrary(folder / "filled", place, version);
        Library library(place);
        const auto cases = CaseStore(library).cases();
        ASSERT_EQ(cases.size(), 1u);
        SeriesRecord record = unusualSeries();
        EXPECT_EQ(cases[0].series, record);
        EXPECT_EQ(cases[0].nodules, 2);
        const auto predictions = PredictionStore(library).ofSeries(1);
        ASSERT_EQ(predictions.size(), 2u);
        for (std::size_t n = 0; n < 2; ++n) {
            EXPECT_TRUE(predictions[n].intact);
            EXPECT_EQ(toJson(predictions[n].assessment), toJson(expected[n].assessment));
        }
        EXPECT_EQ(LidcStore(library).all().size(), version >= 3 ? 1u : 0u);
        EXPECT_EQ(AnnotationStore(library).ofSeries(1).annotations.size(), version >= 4 ? 1u : 0u);
        EXPECT_EQ(MaskEditStore(library).ofSeries(1).edits.size(), version >= 5 ? 1u : 0u);
        EXPECT_NE(NoduleStore(library).nodule(1).trackingUid, NoduleStore(library).nodule(2).trackingUid);
        for (const LibraryFault& fault : checkAll(library).faults)
            ADD_FAILURE() << fault.text;
        const fs::path before = place / "backups" / ("before-schema-" + std::to_string(version + 1) + ".sqlite");
        ASSERT_TRUE(fs::exists(before));
        EXPECT_TRUE(checkFile(before).faults.empty());
        SQLite::Database kept(before.string(), SQLite::OPEN_READONLY);
        EXPECT_EQ(kept.execAndGet("PRAGMA user_version").getInt(), version);
        EXPECT_EQ(kept.execAndGet("SELECT count(*) FROM predictions").getInt(), 2);
        // Backups of the program's own are told from these.
        EXPECT_TRUE(backups(place).empty());
    }
}

TEST(EarlierSchemas, CanBeRestoredFromTheirBackup)
{
    const TemporaryFolder folder;
    fillWithAllThatEarlierProgramsStored(folder / "filled");
    makeEarlierLibrary(folder / "filled", folder / "old", 2);
    {
        const Library library(folder / "old");
    }
    restore(folder / "old", folder / "old" / "backups" / "before-schema-3.sqlite");
    Library library(folder / "old");
    EXPECT_EQ(PredictionStore(library).ofSeries(1).size(), 2u);
    EXPECT_TRUE(checkAll(library).faults.empty());
}

TEST(EarlierSchemas, AreWholeWhereverTheMigrationIsKilled)
{
    const TemporaryFolder folder;
    fillWithAllThatEarlierProgramsStored(folder / "filled");
    std::mt19937 random(5);
    int killed = 0;
    for (int n = 0; n < 24; ++n) {
        const int version = 1 + n % (int(migrations().size()) - 1);
        SCOPED_TRACE(version);
        const fs::path place = folder / std::to_string(n);
        makeEarlierLibrary(folder / "filled", place, version);
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                const Library library(place);
            } catch (...) {
                ::_exit(1);
            }
            ::_exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 40'000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        killed += WIFSIGNALED(status) ? 1 : 0;
        Library library(place);
        EXPECT_EQ(PredictionStore(library).ofSeries(1).size(), 2u);
        for (const LibraryFault& fault : checkAll(library).faults)
            ADD_FAILURE() << fault.text;
    }
    EXPECT_GT(killed, 0);
}
