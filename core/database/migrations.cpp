// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/migrations.h"

#include "core/base/error.h"
#include "core/database/seal_function.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

namespace dsmt::database {

namespace {

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void requireNoLooseReferences(SQLite::Database& database)
{
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    if (check.executeStep())
        throw Error(ErrorKind::Failed, "its rows do not fit together after changing the schema; nothing was changed");
}

} // namespace

void migrate(SQLite::Database& database)
{
    // A table that is made anew would take the rows that refer to it along (sqlite.org/lang_altertable.html 7).
    database.exec("PRAGMA foreign_keys = OFF");
    addSealFunction(database);
    const int newest = int(migrations().size());
    while (versionOf(database) < newest) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Another program may have done this step while we waited for the lock.
        const int version = versionOf(database);
        if (version < newest) {
            database.exec(migrations()[std::size_t(version)].sql);
            requireNoLooseReferences(database);
            database.exec(fmt::format("PRAGMA user_version = {}", version + 1));
        }
        transaction.commit();
    }
    if (const int version = versionOf(database); version > newest)
        throw Error(ErrorKind::Refused,
                    fmt::format("it has schema {} and this program knows schemas up to {}: a newer program made it",
                                version, newest));
    database.exec("PRAGMA foreign_keys = ON");
}

} // namespace dsmt::database
