// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the schema in ARCHITECTURE.md is the one that the schema makes.
#include "tests/database/stored_records.h"
#include "tests/places.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

constexpr const char* kBegin = "<!-- entities: made by tests/database/entity_diagram_test.cpp -->\n";
constexpr const char* kEnd = "<!-- end of entities -->\n";

/// Mermaid: a line a foreign key, "many to one" from the table that refers; then the tables that no line names.
std::string diagramOf(Library& library)
{
    std::string lines, alone;
    SQLite::Statement tables(
        library.connection(),
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
        "AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        SQLite::Statement keys(library.connection(),
                               "SELECT \"table\", \"from\", (SELECT \"notnull\" OR pk > 0 FROM "
                               "pragma_table_info(?1) WHERE name = \"from\"), "
                               "(SELECT pk = 1 AND type = 'INTEGER' FROM pragma_table_info(?1) WHERE "
                               "name = \"from\" AND (SELECT count(*) FROM pragma_table_info(?1) WHERE "
                               "pk > 0) = 1) FROM pragma_foreign_key_list(?1) ORDER BY \"from\"");
        keys.bind(1, table);
        bool any = false;
        while (keys.executeStep()) {
            any = true;
            lines += "    " + keys.getColumn(0).getString() + (keys.getColumn(2).getInt() ? " ||--" : " |o--") +
                     (keys.getColumn(3).getInt() ? "o| " : "o{ ") + table + " : " + keys.getColumn(1).getString() +
                     "\n";
        }
        if (!any)
            alone += "    " + table + "\n";
    }
    return "```mermaid\nerDiagram\n" + lines + alone + "```\n";
}

} // namespace

// When a migration was added on purpose: DSMT_UPDATE_GOLDEN=1 writes the new diagram.
TEST(EntityDiagram, InTheArchitectureIsThatOfTheSchema)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::filesystem::path file = std::filesystem::path(DSMT_SOURCE_DIR) / "ARCHITECTURE.md";
    std::string text = fileBytes(file);
    const std::size_t begin = text.find(kBegin), end = text.find(kEnd);
    ASSERT_NE(begin, std::string::npos);
    ASSERT_NE(end, std::string::npos);
    const std::size_t start = begin + std::string(kBegin).size();
    const std::string diagram = diagramOf(library);
    if (std::getenv("DSMT_UPDATE_GOLDEN")) {
        text.replace(start, end - start, diagram);
        std::ofstream(file) << text;
    } else
        EXPECT_EQ(text.substr(start, end - start), diagram);
}
