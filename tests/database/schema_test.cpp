// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library.h"

#include "core/database/migrations.h"
#include "tests/database/stored_records.h"

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
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name");
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
        "SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main' AND name NOT LIKE "
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
