// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// Gives the connection seal_of(name, value, name, value, ...), the seal of a row with these columns (sealed_row.h),
/// for migrations that seal rows which are there. Exceptions of SQLiteCpp pass through.
void addSealFunction(SQLite::Database& database);

} // namespace dsmt::database
