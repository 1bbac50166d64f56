// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace SQLite {
class Column;
class Database;
class Statement;
} // namespace SQLite

namespace dsmt::database {

using SealedValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// The columns of a row but its id and row_sha256, by name.
using SealedRow = std::map<std::string, SealedValue>;

/// Nothing for an absent value, so that the column is NULL.
template <class Value> SealedValue sealedValue(const std::optional<Value>& value)
{
    return value ? SealedValue(*value) : SealedValue();
}
/// Of any column, with the type that SQLite has there.
SealedValue valueOf(const SQLite::Column& column);
/// NULL for "".
SealedValue sealedText(const std::string& text);

/// SHA-256 over every column that is not NULL, with name, type and length: a later migration may add columns, and a
/// change of any byte is seen.
std::string sealOf(const SealedRow& row);

/// Columns of bytes, which a seal does not cover: another column of the row has their SHA-256.
using UnsealedBytes = std::map<std::string, std::vector<std::uint8_t>>;

/// Adds the row with its seal; the new id. Exceptions of SQLiteCpp pass through.
std::int64_t insertSealed(SQLite::Database& database, const std::string& table, const SealedRow& row,
                          const UnsealedBytes& bytes = {});

/// The row on which a SELECT * stands, with what lies in its column `key` and row_sha256 apart.
struct StoredSeal {
    std::int64_t id = 0;
    std::string seal; ///< as stored
    SealedRow row;
    bool intact() const { return sealOf(row) == seal; }
};
StoredSeal storedSeal(SQLite::Statement& selectAll, const std::string& key = "id");

/// Ids of the rows that are not what was stored, of the newest `most` rows or of all.
std::vector<std::int64_t> brokenSeals(SQLite::Database& database, const std::string& table,
                                      std::optional<int> most = std::nullopt);

} // namespace dsmt::database
