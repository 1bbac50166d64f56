// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/known_row.h"

#include "core/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

namespace dsmt::database {

void requireKnown(SQLite::Database& database, const std::string& table, std::int64_t id, const std::string& noun)
{
    SQLite::Statement select(database, fmt::format("SELECT 1 FROM {} WHERE id = ?", table));
    select.bind(1, id);
    if (!select.executeStep())
        throw Error(ErrorKind::NotFound, fmt::format("there is no {} {}", noun, id));
}

std::string timeNow(SQLite::Database& database)
{
    return database.execAndGet("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')").getString();
}

} // namespace dsmt::database
