// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries of every earlier schema, with rows in every table that the schema had.
#include "core/database/annotation_store.h"
#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "core/database/lidc_store.h"
#include "core/database/mask_edit_store.h"
#include "core/database/migrations.h"
#include "core/database/nodule_store.h"
#include "core/database/seal_function.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <gmock/gmock.h>
#include <random>
#include <set>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

std::set<std::string> namesOf(SQLite::Database& database, const std::string& sql)
{
    SQLite::Statement select(database, sql);
    std::set<std::string> names;
    while (select.executeStep())
        names.insert(select.getColumn(0).getString());
    return names;
}

/// A library of the present schema with everything that earlier programs could store.
void fill(const fs::path& folder)
{
    Library library(folder);
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    PredictionStore predictions(library);
    const imaging::Mask mask = ballMask();
    const std::int64_t nodule = predictions.noduleAt(series, {1, 2, 3});
    const std::int64_t prediction = predictions.add(nodule, fullAssessment(), &mask);
    predictions.add(predictions.noduleAt(series, {50, 2, 3}), refusedAssessment(), nullptr);
    LidcReads reads;
    reads.seriesUid = "1.2.3";
    LidcStore(library).add(reads, std::string(64, 'd'));
    AnnotationStore(library).add(series, {AnnotationKind::TextArrow, {{1, 2, 3}, {4, 5, 3}}, {0, 0, 1}, "Spiculated"},
                                 "reader");
    MaskEditStore(library).add(nodule, {prediction, MaskStep::Brush, "reader", std::make_shared<imaging::Mask>(mask)});
}

/// The rows of `filled` in a library of schema `version`, as a program of that time would have left them.
void makeEarlier(const fs::path& filled, const fs::path& folder, int version)
{
    fs::create_directories(folder);
    SQLite::Database old((folder / "library.sqlite").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    addSealFunction(old);                                                      // which migrations call
    old.exec("PRAGMA application_id = 1146309972; PRAGMA foreign_keys = OFF"); // "DSMT"
    for (int n = 0; n < version; ++n)
        old.exec(migrations()[std::size_t(n)].sql);
    old.exec("PRAGMA user_version = " + std::to_string(version));
    old.exec("ATTACH '" + (filled / "library.sqlite").string() + "' AS present");
    const auto tables = namesOf(old, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND "
                                     "name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_list' AND name NOT LIKE 'search%'");
    for (const std::string& table : tables) {
        std::string columns;
        for (const std::string& column : namesOf(old, "SELECT name FROM pragma_table_info('" + table + "', 'main')"))
            columns += (columns.empty() ? "" : ", ") + column;
        old.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM present." + table);
    }
    // No program adds rows in this order, for which the triggers of the lists are not made.
    for (const auto& [list, facts] :
         {std::pair{"case_list", "case_facts"}, {"nodule_list", "nodule_facts"}, {"worklist", "worklist_facts"}})
        if (old.tableExists(list))
            old.exec(std::string("DELETE FROM main.") + list + "; INSERT INTO main." + list + " SELECT * FROM main." +
                     facts);
}

} // namespace

TEST(EarlierSchemas, AreMigratedWithEveryRowAfterABackup)
{
    const TemporaryFolder folder;
    fill(folder / "filled");
    const std::vector<StoredPrediction> expected = [&] {
        Library library(folder / "filled");
        return PredictionStore(library).ofSeries(1);
    }();
    ASSERT_EQ(expected.size(), 2u);
    for (int version = 1; version < int(migrations().size()); ++version) {
        SCOPED_TRACE(version);
        const fs::path place = folder / ("schema " + std::to_string(version));
        makeEarlier(folder / "filled", place, version);
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
    fill(folder / "filled");
    makeEarlier(folder / "filled", folder / "old", 2);
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
    fill(folder / "filled");
    std::mt19937 random(5);
    int killed = 0;
    for (int n = 0; n < 24; ++n) {
        const int version = 1 + n % (int(migrations().size()) - 1);
        SCOPED_TRACE(version);
        const fs::path place = folder / std::to_string(n);
        makeEarlier(folder / "filled", place, version);
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
