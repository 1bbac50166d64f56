// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/row_checks.h"

#include "core/base/error.h"
#include "core/database/mask_store.h"
#include "core/database/prediction_row.h"
#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dsmt::database {

namespace {

/// How a row of a table is read and judged.
struct RowKind {
    std::string table, select; ///< select ends before WHERE
    std::function<bool(SQLite::Statement&)> isIntact;
};

void addFault(CheckReport& report, const std::string& table, std::int64_t id, const std::string& what)
{
    report.faults.push_back({table, id, fmt::format("Row {} of {} {}.", id, table, what)});
}

/// The highest id that was ever given: rows at the end may be gone. Nothing where that cannot be read.
std::int64_t idsGiven(SQLite::Database& database, const std::string& table, bool inAuditToo)
{
    std::int64_t highest = 0;
    std::vector<std::string> places{fmt::format("SELECT seq FROM sqlite_sequence WHERE name = '{}'", table),
                                    fmt::format("SELECT max(id) FROM {}", table)};
    if (inAuditToo) // which has to be read whole
        places.push_back(fmt::format("SELECT max(subject) FROM audit WHERE subject_table = '{}'", table));
    for (const std::string& sql : places)
        try {
            SQLite::Statement select(database, sql);
            if (select.executeStep())
                highest = std::max(highest, select.getColumn(0).getInt64());
        } catch (const SQLite::Exception&) {
            continue; // the others may tell
        }
    return highest;
}

void judge(const RowKind& kind, SQLite::Statement& row, std::int64_t id, CheckReport& report)
{
    ++report.rows;
    bool intact = false;
    try {
        intact = kind.isIntact(row);
    } catch (const Error&) {
        intact = false;
    } catch (const std::bad_variant_access&) { // a value of another type than its column's
        intact = false;
    }
    if (!intact)
        addFault(report, kind.table, id, "is not what was stored; do not use it");
}

/// One by one, so that a page that cannot be read costs only the rows on it.
void checkEach(SQLite::Database& database, const RowKind& kind, std::int64_t first, std::int64_t last,
               CheckReport& report)
{
    for (std::int64_t id = first; id <= last; ++id)
        try {
            SQLite::Statement select(database, fmt::format("{} WHERE {}.id = ?", kind.select, kind.table));
            select.bind(1, id);
            if (select.executeStep())
                judge(kind, select, id, report);
            else
                addFault(report, kind.table, id, "is gone");
        } catch (const SQLite::Exception& failure) {
            addFault(report, kind.table, id, fmt::format("cannot be read ({})", failure.what()));
        }
}

void check(SQLite::Database& database, const RowKind& kind, std::optional<int> newest, CheckReport& report)
{
    const std::int64_t last = idsGiven(database, kind.table, !newest);
    const std::int64_t first = newest ? std::max<std::int64_t>(1, last - *newest + 1) : 1;
    const CheckReport before = report;
    try {
        SQLite::Statement select(database,
                                 fmt::format("{0} WHERE {1}.id >= ? ORDER BY {1}.id", kind.select, kind.table));
        select.bind(1, first);
        std::int64_t expected = first;
        while (select.executeStep()) {
            const std::int64_t id = select.getColumn(0).getInt64();
            for (; expected < id; ++expected)
                addFault(report, kind.table, expected, "is gone");
            judge(kind, select, id, report);
            expected = id + 1;
        }
        for (; expected <= last; ++expected)
            addFault(report, kind.table, expected, "is gone");
    } catch (const SQLite::Exception&) {
        report = before;
        checkEach(database, kind, first, last, report);
    }
}

} // namespace

bool hasTable(SQLite::Database& database, const std::string& table)
{
    SQLite::Statement select(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    select.bind(1, table);
    return select.executeStep();
}

bool hasColumn(SQLite::Database& database, const std::string& table, const std::string& column)
{
    SQLite::Statement select(database, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    select.bind(1, table);
    select.bind(2, column);
    return select.executeStep();
}

void tolerant(CheckReport& report, const std::string& table, const std::function<void()>& work)
{
    try {
        work();
    } catch (const SQLite::Exception& failure) {
        report.faults.push_back(
            {table, std::nullopt,
             fmt::format("{} cannot be read to the end: {}.", table.empty() ? "The file" : table, failure.what())});
    }
}

void checkSealed(SQLite::Database& database, const std::string& table, std::optional<int> newest, CheckReport& report)
{
    check(database, {table, "SELECT * FROM " + table, [](SQLite::Statement& row) { return storedSeal(row).intact(); }},
          newest, report);
}

void checkMaskVersions(SQLite::Database& database, std::optional<int> newest, CheckReport& report)
{
    const auto isIntact = [](SQLite::Statement& select) {
        StoredSeal stored = storedSeal(select);
        const auto bytes = stored.row.extract("runs");
        const auto text = [&](const char* name) { return std::get<std::string>(stored.row.at(name)); };
        const auto extent = [&](const char* name) { return int(std::get<std::int64_t>(stored.row.at(name))); };
        const std::string runs = std::get<std::string>(bytes.mapped());
        const MaskRow mask{
            {extent("size_i"), extent("size_j"), extent("size_k")}, text("grid"), {runs.begin(), runs.end()}};
        return stored.intact() && mask.sha256() == text("sha256");
    };
    check(database, {"mask_versions", "SELECT * FROM mask_versions", isIntact}, newest, report);
}

void checkPredictions(SQLite::Database& database, std::optional<int> newest, CheckReport& report)
{
    check(database,
          {"predictions", kSelectPredictions, [](SQLite::Statement& row) { return isIntact(selectedPrediction(row)); }},
          newest, report);
}

void checkAgainstAudit(SQLite::Database& database, CheckReport& report)
{
    std::set<std::pair<std::string, std::int64_t>> known;
    for (const LibraryFault& fault : report.faults)
        if (fault.id)
            known.insert({fault.table, *fault.id});
    for (const std::string table :
         {"predictions", "reference_standards", "reads", "roc_comparisons", "study_plans", "lidc_reads"})
        tolerant(report, table, [&] {
            if (!hasColumn(database, table, "row_sha256"))
                return; // of a schema before it
            SQLite::Statement select(
                database,
                fmt::format("SELECT subject FROM audit LEFT JOIN {0} ON {0}.id = subject "
                            "WHERE subject_table = '{0}' AND subject IS NOT NULL AND content_sha256 <> '' AND "
                            "content_sha256 IS NOT {0}.row_sha256",
                            table));
            while (select.executeStep())
                if (const std::int64_t id = select.getColumn(0).getInt64(); known.insert({table, id}).second)
                    addFault(report, table, id, "is not the one that the audit trail knows");
        });
}

} // namespace dsmt::database
