// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_check.h"

#include "tests/database/planned_study.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

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

} // namespace

TEST(StudyCheck, FindsAndNamesEveryTampering)
{
    const TemporaryFolder folder;
    std::int64_t id = 0;
    {
        Library library(folder / "library");
        addCases(library, 6);
        const auto readers = addReaders(library, 2);
        id = frozenStudy(library, study::Design::Sequential, 1);
        StudyReading reading(library);
        for (const std::int64_t reader : readers)
            readOn(reading, SignInStore(library).signIn(id, reader, kPasscode), 7);
        EXPECT_EQ(faultsOf(checkStudy(library, id)), "");
        EXPECT_EQ(faultsOf(checkAll(library)), "");
        library.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }
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
