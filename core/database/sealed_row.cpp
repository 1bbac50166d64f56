// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/sealed_row.h"

#include "core/base/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>
#include <span>

namespace dsmt::database {

namespace {

void bindValue(SQLite::Statement& statement, int place, const SealedValue& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        statement.bind(place, *whole);
    else if (const auto* real = std::get_if<double>(&value))
        statement.bind(place, *real);
    else if (const auto* text = std::get_if<std::string>(&value))
        statement.bind(place, *text);
}

} // namespace

SealedValue valueOf(const SQLite::Column& column)
{
    if (column.isNull())
        return {};
    if (column.isInteger())
        return column.getInt64();
    if (column.isFloat())
        return column.getDouble();
    return column.getString();
}

SealedValue sealedText(const std::string& text)
{
    return text.empty() ? SealedValue() : SealedValue(text);
}

std::string sealOf(const SealedRow& row)
{
    std::string text;
    for (const auto& [name, value] : row) {
        if (const auto* whole = std::get_if<std::int64_t>(&value))
            text += fmt::format("{} integer {}\n", name, *whole);
        else if (const auto* real = std::get_if<double>(&value))
            text += fmt::format("{} real {}\n", name, *real);
        else if (const auto* words = std::get_if<std::string>(&value))
            text += fmt::format("{} text {} {}\n", name, words->size(), *words);
    }
    return sha256(std::as_bytes(std::span(text)));
}

std::int64_t insertSealed(SQLite::Database& database, const std::string& table, const SealedRow& row,
                          const UnsealedBytes& bytes)
{
    std::string names = "row_sha256", places = "?";
    const auto addName = [&](const std::string& name) {
        names += ", " + name;
        places += ", ?";
    };
    for (const auto& [name, value] : row)
        addName(name);
    for (const auto& [name, value] : bytes)
        addName(name);
    SQLite::Statement insert(database, fmt::format("INSERT INTO {} ({}) VALUES ({})", table, names, places));
    insert.bind(1, sealOf(row));
    int place = 2;
    for (const auto& [name, value] : row)
        bindValue(insert, place++, value);
    for (const auto& [name, value] : bytes)
        insert.bind(place++, value.data(), int(value.size()));
    insert.exec();
    return database.getLastInsertRowid();
}

StoredSeal storedSeal(SQLite::Statement& selectAll, const std::string& key)
{
    StoredSeal stored;
    for (int n = 0; n < selectAll.getColumnCount(); ++n) {
        const SQLite::Column column = selectAll.getColumn(n);
        if (const std::string name = column.getName(); name == key)
            stored.id = column.getInt64();
        else if (name == "row_sha256")
            stored.seal = column.getString();
        else
            stored.row[name] = valueOf(column);
    }
    return stored;
}

std::vector<std::int64_t> brokenSeals(SQLite::Database& database, const std::string& table, std::optional<int> most)
{
    SQLite::Statement select(database, fmt::format("SELECT * FROM {} ORDER BY id DESC LIMIT ?", table));
    select.bind(1, most.value_or(-1));
    std::vector<std::int64_t> broken;
    while (select.executeStep())
        if (const StoredSeal stored = storedSeal(select); !stored.intact())
            broken.push_back(stored.id);
    return broken;
}

} // namespace dsmt::database
