// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/seal_function.h"

#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <exception>
#include <sqlite3.h>

namespace dsmt::database {

namespace {

std::string textOf(sqlite3_value* value)
{
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return bytes ? std::string(bytes, std::size_t(sqlite3_value_bytes(value))) : std::string();
}

SealedValue sealedValueOf(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return std::int64_t(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    default:
        return textOf(value);
    }
}

// Called by SQLite, which is C: nothing may be thrown through it.
void sealGiven(sqlite3_context* context, int count, sqlite3_value** values)
{
    try {
        SealedRow row;
        for (int n = 0; n + 1 < count; n += 2)
            row[textOf(values[n])] = sealedValueOf(values[n + 1]);
        const std::string seal = sealOf(row);
        sqlite3_result_text(context, seal.data(), int(seal.size()), SQLITE_TRANSIENT);
    } catch (const std::exception& failure) {
        sqlite3_result_error(context, failure.what(), -1);
    }
}

} // namespace

void addSealFunction(SQLite::Database& database)
{
    database.createFunction("seal_of", -1, true, nullptr, sealGiven);
}

} // namespace dsmt::database
