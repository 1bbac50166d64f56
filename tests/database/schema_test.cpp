// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library.h"

#include "core/database/migrations.h"
#include "tests/database/stored_records.h"
#include "tests/places.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <iomanip>
#include <sstream>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

/// The whole schema as SQLite keeps it, in order of name.
std::string schemaOf(Library& library)
{
    std::string text("PRAGMA user_version = ");
    text.append(library.connection().execAndGet("PRAGMA user_version").getString()).append(";\n");
    SQLite::Statement select(
        library.connection(),
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT IN "
        "(SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY name");
    while (select.executeStep())
        text.append("\n").append(select.getColumn(0).getString()).append(";\n");
    return text;
}

} // namespace

// When a migration was added on purpose: DSMT_UPDATE_GOLDEN=1 writes the new snapshot.
TEST(Schema, IsTheOneInTheGoldenFile)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::string schema = schemaOf(library);
    const std::filesystem::path golden = std::filesystem::path(DSMT_SOURCE_DIR) / "tests/golden/schema.sql";
    if (std::getenv("DSMT_UPDATE_GOLDEN"))
        std::ofstream(golden) << schema;
    EXPECT_EQ(fileBytes(golden), schema);
}

TEST(Schema, HasStrictTablesOnly)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    SQLite::Statement select(
        library.connection(),
        "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main' AND type = 'table' AND name NOT LIKE "
        "'sqlite_%'");
    while (select.executeStep())
        ADD_FAILURE() << select.getColumn(0).getString() << " is not STRICT";
}

TEST(Schema, CountsItsMigrations)
{
    ASSERT_FALSE(migrations().empty());
    for (std::size_t n = 0; n < migrations().size(); ++n) {
        std::ostringstream start;
        start << "migrations/" << std::setw(3) << std::setfill('0') << n + 1 << "_";
        EXPECT_THAT(migrations()[n].name, testing::StartsWith(start.str()));
        EXPECT_THAT(migrations()[n].sql, testing::Not(testing::HasSubstr("IF NOT EXISTS")));
    }
}

TEST(Schema, MigratesALibraryOfTheFirstSchemaWithEveryRow)
{
    const TemporaryFolder folder;
    {
        Library library(folder / "library"); // permissions, application id
    }
    std::filesystem::remove(folder / "library" / "library.sqlite");
    {
        SQLite::Database old((folder / "library" / "library.sqlite").string(),
                             SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec("PRAGMA application_id = 1146309972"); // "DSMT"
        old.exec(migrations()[0].sql);
        old.exec(R"sql(
            PRAGMA user_version = 1;
            INSERT INTO patients VALUES (1, 'P', 'Name', 'F', '19600101');
            INSERT INTO studies VALUES (1, 1, '1.2', '20240101');
            INSERT INTO series VALUES (7, 1, '1.2.3', '1.2.9', 'chest', 'CT', 'maker', 'B31f', 1.5, 512, 500, 98, 0,
                                       '/media/cd', '2026-01-01T00:00:00.000Z');
            INSERT INTO nodules VALUES (3, 7, 1.5, 2.5, 3.5, '2026-01-01T00:00:00.000Z');
            INSERT INTO packages VALUES (1, 'package', 'abc');
            INSERT INTO predictions (nodule, package, weights_sha256, created_at, refused, probability, device, software,
                                     assessment_json, row_sha256)
            VALUES (3, 1, 'abc', '2026-01-01T00:00:00.000Z', 0, 0.25, 'cpu', 'test', '{}', 'def');)sql");
    }
    Library library(folder / "library");
    const CaseRow row = CaseStore(library).findSeries("1.2.3").value();
    EXPECT_EQ(row.seriesId, 7);
    EXPECT_EQ(row.source, "/media/cd");
    EXPECT_FALSE(row.kept);
    EXPECT_EQ(row.series.part, "");
    EXPECT_EQ(row.series.columns, 500);
    EXPECT_EQ(row.nodules, 1);
    EXPECT_EQ(row.latestProbability, 0.25);
    EXPECT_EQ(library.connection().execAndGet("PRAGMA foreign_keys").getInt(), 1);
    // The part that is seen first takes the old row over, with its nodules.
    SeriesRecord record = row.series;
    record.part = "512x500";
    EXPECT_EQ(CaseStore(library).addSeries(record, "/media/cd"), 7);
    record.part = "other";
    EXPECT_NE(CaseStore(library).addSeries(record, "/media/cd"), 7);
}
