// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <cstdint>
#include <string>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// @param noun for the message: "there is no NOUN 7" @throws Error(NotFound) unless the table has a row of this id
void requireKnown(SQLite::Database& database, const std::string& table, std::int64_t id, const std::string& noun);

/// UTC, ISO 8601, with milliseconds.
std::string timeNow(SQLite::Database& database);

} // namespace dsmt::database
