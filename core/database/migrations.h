// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// One numbered step of the schema; its number is its place in the list, from 1.
struct Migration {
    const char* name;
    const char* sql;
};

/// In order; what user_version counts.
const std::vector<Migration>& migrations();

/// Brings a library to the newest schema, each step in one transaction. Safe when two programs do it at once; foreign
/// keys are on afterwards. Exceptions of SQLiteCpp pass through. @throws Error(Refused) when the schema is newer than
/// this program
void migrate(SQLite::Database& database);

} // namespace dsmt::database
