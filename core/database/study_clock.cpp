// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_clock.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/event_rows.h"
#include "core/database/in_library.h"
#include "core/database/transaction.h"
#include "core/study/washout.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

/// What keeps moments, in which column, and the key that says the order.
struct Record {
    const char* table;
    const char* column;
    const char* key;
};
constexpr std::array kRecords{Record{"audit", "at", "sequence"}, Record{"study_events", "at", "id"},
                              Record{"reads", "locked_at", "id"}};

std::int64_t newestKey(SQLite::Database& database, const Record& record)
{
    return database.execAndGet(fmt::format("SELECT coalesce(max({}), 0) FROM {}", record.key, record.table)).getInt64();
}

/// Up to which row of each record the coordinator accepted the clock last.
nlohmann::json acceptedUpTo(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT detail_json FROM study_events WHERE kind = 'clock accepted' "
                                       "ORDER BY id DESC LIMIT 1");
    return select.executeStep() ? nlohmann::json::parse(select.getColumn(0).getString()) : nlohmann::json::object();
}

/// Only the newest rows are looked at: the clock was never behind them.
std::optional<study::Instant> newestKnown(SQLite::Database& database)
{
    const nlohmann::json accepted = acceptedUpTo(database);
    std::string newest;
    for (const Record& record : kRecords) {
        SQLite::Statement select(
            database,
            fmt::format("SELECT max({0}) FROM (SELECT {0} FROM {1} WHERE {2} > ? {3} ORDER BY {2} DESC LIMIT 500)",
                        record.column, record.table, record.key,
                        std::string(record.table) == "study_events" ? "AND kind <> 'clock refused'" : ""));
        select.bind(1, accepted.value(record.table, std::int64_t(0)));
        if (select.executeStep())
            newest = std::max(newest, select.getColumn(0).getString());
    }
    return newest.empty() ? std::nullopt : std::optional(study::instantFrom(newest));
}

} // namespace

void requireClock(Library& library, std::int64_t studyId, std::optional<std::int64_t> readerId, study::Instant now)
{
    const std::string refusal =
        inLibrary(library.folder(), [&] { return study::whyClockRefused(now, newestKnown(library.connection())); });
    if (refusal.empty())
        return;
    Transaction transaction(library);
    inLibrary(library.folder(), [&] {
        insertEvent(library.connection(),
                    {studyId, readerId, std::nullopt, 0, now, "clock refused", textDetail(refusal)});
    });
    transaction.commit();
    throw Error(ErrorKind::Refused, refusal);
}

void acceptClock(Library& library, std::int64_t studyId, const std::string& reason, study::Instant now)
{
    if (reason.empty())
        throw Error(ErrorKind::BadInput, "accepting the clock needs a reason");
    Transaction transaction(library);
    inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        nlohmann::json detail{{"text", reason}};
        for (const Record& record : kRecords)
            detail[record.table] = newestKey(database, record);
        insertEvent(database, {studyId, std::nullopt, std::nullopt, 0, now, "clock accepted", detail.dump()});
        appendAudit(database, {"clock accepted", "reader_studies", studyId, "", reason});
    });
    transaction.commit();
}

} // namespace dsmt::database
