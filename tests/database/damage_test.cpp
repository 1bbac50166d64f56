// SPDX-License-Identifier: GPL-3.0-or-later
// Files damaged at random places: whatever changed of what is protected is named, and nothing crashes.
#include "core/base/error.h"
#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "tests/database/filled_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <random>
#include <set>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

using Rows = std::map<std::pair<std::string, std::int64_t>, std::string>;

/// Of the tables that protect their rows, every row as text; nothing for one that SQLite cannot read.
Rows protectedRows(const fs::path& file, const Rows* wanted)
{
    Rows rows;
    for (const auto& [table, key] : {std::pair<std::string, std::string>{"predictions", "id"},
                                     {"reference_standards", "id"},
                                     {"reads", "id"},
                                     {"annotations", "id"},
                                     {"annotation_versions", "id"},
                                     {"mask_versions", "id"},
                                     {"lidc_reads", "id"},
                                     {"lidc_nodules", "id"},
                                     {"audit", "sequence"}})
        for (std::int64_t id = 1; id <= 40; ++id) {
            if (wanted && !wanted->contains({table, id}))
                continue;
            try {
                SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
                SQLite::Statement select(database, "SELECT * FROM " + table + " WHERE " + key + " = ?");
                select.bind(1, id);
                if (!select.executeStep())
                    continue;
                std::string text;
                for (int n = 0; n < select.getColumnCount(); ++n)
                    text +=
                        select.getColumn(n).getString() + "|" + std::to_string(select.getColumn(n).getType()) + "\n";
                rows[{table, id}] = text;
            } catch (const std::exception&) {
                continue;
            }
        }
    return rows;
}

int damages()
{
    const char* wanted = std::getenv("DSMT_TEST_DAMAGES");
    return wanted ? std::atoi(wanted) : 150;
}

} // namespace

TEST(Damage, OfAnyByteIsFoundAndEveryChangedRowNamed)
{
    const TemporaryFolder folder;
    const fs::path place = folder / "library", file = place / "library.sqlite";
    {
        Library library(place);
        fillLibrary(library);
        backUp(library);
    }
    const std::string sound = fileBytes(file);
    const Rows original = protectedRows(file, nullptr);
    ASSERT_GT(original.size(), 20u);
    std::mt19937 random(8);
    int changedRows = 0, refused = 0;
    for (int n = 0; n < damages(); ++n) {
        SCOPED_TRACE(n);
        std::string damaged = sound;
        const std::size_t at = random() % damaged.size(), length = 1 + random() % (n % 3 == 0 ? 600 : 4);
        for (std::size_t byte = at; byte < std::min(at + length, damaged.size()); ++byte)
            damaged[byte] = char(random());
        std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged;
        CheckReport report;
        try {
            Library library(place);
            report = checkAll(library);
        } catch (const Error& failure) {
            ++refused; // as a whole, in words; the backup is there
            EXPECT_THAT(failure.message(), testing::HasSubstr(place.string()));
            continue;
        }
        std::set<std::pair<std::string, std::int64_t>> named;
        bool auditNamed = false;
        for (const LibraryFault& fault : report.faults) {
            if (fault.id)
                named.insert({fault.table, *fault.id});
            auditNamed = auditNamed || fault.table == "audit";
        }
        const Rows now = protectedRows(file, &original);
        for (const auto& [row, text] : original)
            if (const auto found = now.find(row); found == now.end() || found->second != text) {
                ++changedRows;
                EXPECT_TRUE(named.contains(row) || (row.first == "audit" && auditNamed))
                    << row.first << " " << row.second << " changed unseen, byte " << at;
            }
        ASSERT_EQ(backups(place).size(), 1u);
    }
    EXPECT_GT(changedRows, damages() / 60);
    RecordProperty("refused", refused);
    for (const char* ending : {"-wal", "-shm"})
        fs::remove(place / (std::string("library.sqlite") + ending));
    restore(place, backups(place).front().file);
    Library library(place);
    EXPECT_TRUE(checkAll(library).faults.empty());
}
