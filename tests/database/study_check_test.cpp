// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_check.h"

#include "tests/database/planned_study.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <gmock/gmock.h>
#include <random>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

std::string faultsOf(const CheckReport& report)
{
    std::string text;
    for (const LibraryFault& fault : report.faults)
        text += fault.text + "\n";
    return text;
}

/// Its id; two readers have locked seven answers each.
std::int64_t halfReadStudy(const std::filesystem::path& folder)
{
    Library library(folder);
    addCases(library, 6);
    const auto readers = addReaders(library, 2);
    const std::int64_t id = frozenStudy(library, study::Design::Sequential, 1);
    StudyReading reading(library);
    for (const std::int64_t reader : readers)
        readOn(reading, SignInStore(library).signIn(id, reader, kPasscode), 7);
    EXPECT_EQ(faultsOf(checkStudy(library, id)), "");
    EXPECT_EQ(faultsOf(checkAll(library)), "");
    library.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return id;
}

} // namespace

TEST(StudyCheck, FindsAndNamesEveryTampering)
{
    const TemporaryFolder folder;
    const std::int64_t id = halfReadStudy(folder / "library");
    struct Tampering {
        const char* sql;
        const char* words;
    };
    for (const Tampering& done : {
             Tampering{"UPDATE reads SET invasiveness = 99 WHERE id = 3", "Row 3 of reads is not what was stored"},
             {"DELETE FROM reads WHERE id = 14", "Row 14 of reads is gone"},
             {"UPDATE reader_studies SET seed = 9, protocol_json = replace(protocol_json, '0.05', '0.15')",
              "the protocol was changed"},
             {"UPDATE reader_studies SET name = 'other'", "name was changed"},
             {"UPDATE reader_studies SET seed = 9", "design or seed in the row of the study was changed"},
             {"UPDATE reader_studies SET design = 'unaided'", "design or seed in the row of the study was changed"},
             {"UPDATE study_orders SET position = 99 WHERE reader = 1 AND position = 2",
              "place 2 in session 1 of reader 1 is gone"},
             {"UPDATE study_orders SET position = -position + 100 WHERE reader = 2 AND position IN (3, 4)",
              "place 3 in session 1 of reader 2"},
             {"DELETE FROM study_orders WHERE reader = 2 AND position = 6", "place 6 in session 1 of reader 2 is gone"},
             {"INSERT INTO study_orders SELECT study, reader, 2, 1, nodule, arm FROM study_orders LIMIT 1",
              "place 1 in session 2 of reader 1 was added"},
             {"UPDATE study_cases SET training = 1", "was changed"},
             {"DELETE FROM study_cases WHERE number = 4", "case 4 is gone"},
             {"UPDATE study_cases SET prediction = 1 WHERE number = 2", "case 2 was changed"},
             {"UPDATE study_readers SET number = 3 WHERE reader = 2", "Row 2 of study_readers is not what was stored"},
             {"UPDATE readers SET years = 50 WHERE id = 2", "reader 2 was changed"},
             {"UPDATE study_plans SET plan_json = replace(plan_json, '0.05', '0.15')",
              "The frozen plan is not what was frozen"},
             {"DELETE FROM study_plans", "Row 1 of study_plans is gone"},
             {"UPDATE study_events SET at = '2020-01-01T00:00:00.000Z' WHERE id = 2",
              "Row 2 of study_events is not what was stored"},
             {"DELETE FROM study_events WHERE id = 3", "Row 3 of study_events is gone"},
             {"UPDATE audit SET detail = 'x' WHERE sequence = 4", "entry 4 was changed"},
             {"DELETE FROM audit WHERE sequence = 9", "entries 9 to 9 are missing"},
         }) {
        std::filesystem::copy(folder / "library", folder / "copy");
        tamper(folder / "copy", done.sql);
        Library copy(folder / "copy");
        EXPECT_THAT(faultsOf(checkStudy(copy, id)), testing::HasSubstr(done.words)) << done.sql;
        std::filesystem::remove_all(folder / "copy");
    }
}

// One cell of one row, in any column, is another one than before.
TEST(StudyCheck, RandomEditsOfCellsAreFoundAndNamed)
{
    const TemporaryFolder folder;
    const std::int64_t id = halfReadStudy(folder / "library");
    std::mt19937 random(11);
    const char* wanted = std::getenv("DSMT_TEST_TAMPERINGS");
    const int edits = wanted ? std::atoi(wanted) : 40;
    for (int n = 0; n < edits; ++n) {
        const std::string table =
            std::array{"reads", "study_orders", "study_plans", "audit", "study_events"}[random() % 5];
        std::filesystem::remove_all(folder / "copy");
        std::filesystem::copy(folder / "library", folder / "copy");
        std::string column, row, key;
        {
            SQLite::Database file((folder / "copy" / "library.sqlite").string(), SQLite::OPEN_READONLY);
            SQLite::Statement columns(file, "SELECT name FROM pragma_table_info('" + table +
                                                "') WHERE name NOT IN ('id', 'sequence') ORDER BY random() LIMIT 1");
            columns.executeStep();
            column = columns.getColumn(0).getString();
            const std::string name = table == "study_orders" ? "reader || '-' || position" : "rowid";
            key = file.execAndGet("SELECT " + name + " FROM " + table + " ORDER BY random() LIMIT 1").getString();
            row = name + " = '" + key + "'";
        }
        const std::string change = "UPDATE OR FAIL " + table + " SET " + column + " = CASE typeof(" + column +
                                   ") WHEN 'integer' THEN " + column + " + 1 WHEN 'real' THEN " + column +
                                   " * 2 + 1 WHEN 'null' THEN '1' ELSE " + column + " || 'x' END WHERE " + row;
        try {
            tamper(folder / "copy", "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + change);
        } catch (const SQLite::Exception&) {
            continue; // the schema itself refuses it
        }
        Library copy(folder / "copy");
        const CheckReport report = checkStudy(copy, id);
        EXPECT_TRUE(std::any_of(report.faults.begin(), report.faults.end(),
                                [&](const LibraryFault& fault) {
                                    return table == "study_orders"
                                               ? fault.text.find("place ") != std::string::npos
                                               : fault.table == table && fault.id == std::stoll(key);
                                }))
            << change << "\n"
            << faultsOf(report);
    }
}
