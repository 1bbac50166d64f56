// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/listing.h"

#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/listed_columns.h"
#include "core/database/sealed_row.h"
#include "core/database/search.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <string_view>

namespace dsmt::database {

namespace {

constexpr std::array kComparisons{"!=", "<=", ">=", "=", "<", ">", "~"};

const ListedColumn& columnNamed(Listed listed, const std::string& name)
{
    const std::vector<ListedColumn>& columns = listedRows(listed).columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; });
    if (found == columns.end())
        throw Error(ErrorKind::BadInput, fmt::format("{} have no column \"{}\"; there are: {}", toString(listed), name,
                                                     fmt::join(columnsOf(listed), ", ")));
    return *found;
}

/// A condition on a column of another table. Looking up once which rows of that table fit is faster than joining all;
/// where a few rows are asked for, each looks up its own.
std::string throughTable(const ListedThrough& through, const std::string& condition, bool near)
{
    return near ? fmt::format("EXISTS (SELECT 1 FROM {} WHERE {} = {} AND {})", through.from, through.inner,
                              through.outer, condition)
                : fmt::format("{} IN (SELECT {} FROM {} WHERE {})", through.outer, through.inner, through.from,
                              condition);
}

/// Of the table of the key, not of one that is joined to it.
bool isOwn(const ListedColumn& column)
{
    return *column.through.outer == '\0';
}

std::string conditionOf(const ListFilter& filter, const ListedColumn& column, bool near)
{
    std::string condition;
    if (filter.value.empty())
        condition = fmt::format("coalesce({0}, '') {1} ''", column.expression, filter.comparison == "!=" ? "<>" : "=");
    else if (filter.comparison == "~")
        condition = fmt::format("{} LIKE '%' || ? || '%' ESCAPE '\\'", column.expression);
    else // by an index only what equals: through a range of it SQLite would fetch row after row
        condition = fmt::format("{}{} {} ?", filter.comparison == "=" ? "" : "+", column.expression, filter.comparison);
    return isOwn(column) ? condition : throughTable(column.through, condition, near);
}

/// So that LIKE takes each character as itself.
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

/// Numbers are compared as numbers where the column holds such.
void bindText(SQLite::Statement& statement, int place, const ListFilter& filter)
{
    double number = 0;
    const char* end = filter.value.data() + filter.value.size();
    if (const auto [stop, failure] = std::from_chars(filter.value.data(), end, number);
        filter.comparison != "~" && failure == std::errc() && stop == end)
        statement.bind(place, number);
    else
        statement.bind(place, filter.comparison == "~" ? escaped(filter.value) : filter.value);
}

/// Without a condition rows come in the order of an index, if the column has one, and the first hundred are read. With
/// one that order is hidden from SQLite (by +): it would go through the index in vain where few rows fit.
std::string orderOf(const ListedRows& rows, const ListQuery& query, const ListedColumn* by)
{
    const bool filtered = !query.filters.empty();
    const char* direction = query.descending ? "DESC" : "ASC";
    if (!by)
        return fmt::format("{}{} {}", filtered ? "+" : "", rows.key, direction);
    // Where nothing but sorting helps, rows with equal values are taken as they come: newest first would replace the
    // hundred again and again.
    return fmt::format("{0}{1} {2} NULLS LAST, {0}{3} {4}", filtered ? "+" : "", by->expression, direction, rows.key,
                       isOwn(*by) && !filtered ? direction : "ASC");
}

/// Only the newest rows, or the oldest where those come first.
constexpr std::int64_t kNear = 20'000;

/// That of the key.
std::string_view ownTable(const ListedRows& rows)
{
    const std::string_view key = rows.key;
    return key.substr(0, key.find('.'));
}

std::string nearCondition(const ListedRows& rows, bool descending)
{
    const std::string_view key = rows.key, table = ownTable(rows);
    return descending ? fmt::format("{0} > (SELECT max({0}) FROM {1}) - {2}", key, table, kNear)
                      : fmt::format("{0} < (SELECT min({0}) FROM {1}) + {2}", key, table, kNear);
}

/// Rows are picked by the columns that are asked for, often from an index alone, then the picked ones are read whole.
/// @param near as nearCondition
std::string selectOf(Listed listed, const ListQuery& query, const std::vector<std::string>& words, bool near)
{
    const ListedRows& rows = listedRows(listed);
    std::string conditions = near ? nearCondition(rows, query.descending) : "1";
    for (const ListFilter& filter : query.filters)
        conditions += " AND " + conditionOf(filter, columnNamed(listed, filter.column), near);
    if (!words.empty())
        conditions += " AND " + searchCondition(words, rows.key, rows.search);
    conditions += std::string(" AND ") + rows.counted; // last: it is seldom what decides
    const ListedColumn* by = query.sortBy.empty() ? nullptr : &columnNamed(listed, query.sortBy);
    const std::string order = orderOf(rows, query, by);
    std::string columns;
    for (const ListedColumn& column : rows.columns)
        columns += fmt::format("{}{} AS \"{}\"", columns.empty() ? "" : ", ", column.expression, column.name);
    return fmt::format("SELECT {0} FROM {1} WHERE {2} IN (SELECT {2} FROM {5} WHERE {3} ORDER BY {4} LIMIT ? OFFSET ?) "
                       "ORDER BY {4}",
                       columns, rows.rows, rows.key, conditions, order, !by || isOwn(*by) ? ownTable(rows) : rows.rows);
}

/// Other than columns of tables, all expressions are words.
bool holdsNumbers(SQLite::Database& database, const ListedColumn& column)
{
    const std::size_t dot = column.expression.find('.');
    SQLite::Statement select(database, "SELECT 1 FROM pragma_table_info(?) WHERE name = ? AND type <> 'TEXT'");
    select.bind(1, column.expression.substr(0, dot));
    select.bind(2, column.expression.substr(dot + 1));
    return select.executeStep();
}

void requireWordsWhereContained(SQLite::Database& database, Listed listed, const ListQuery& query)
{
    for (const ListFilter& filter : query.filters)
        if (filter.comparison == "~" && !filter.value.empty() &&
            holdsNumbers(database, columnNamed(listed, filter.column)))
            throw Error(ErrorKind::BadInput,
                        fmt::format("{} of {} are numbers, which contain nothing: compare them by = != < <= > >=",
                                    filter.column, toString(listed)));
}

} // namespace

const char* toString(Listed listed)
{
    constexpr std::array kNames{"cases", "nodules", "predictions", "truth", "reads"};
    return kNames[std::size_t(listed)];
}

std::vector<std::string> columnsOf(Listed listed)
{
    std::vector<std::string> names;
    for (const ListedColumn& column : listedRows(listed).columns)
        names.emplace_back(column.name);
    return names;
}

std::vector<std::string> briefColumnsOf(Listed listed)
{
    std::vector<std::string> names;
    for (const ListedColumn& column : listedRows(listed).columns)
        if (column.brief)
            names.emplace_back(column.name);
    return names;
}

Listing withColumns(const Listing& listing, Listed listed, const std::vector<std::string>& columns)
{
    Listing chosen{columns, std::vector<std::vector<Cell>>(listing.rows.size())};
    for (const std::string& name : columns) {
        columnNamed(listed, name);
        const auto place = std::find(listing.columns.begin(), listing.columns.end(), name) - listing.columns.begin();
        for (std::size_t row = 0; row < listing.rows.size(); ++row)
            chosen.rows[row].push_back(listing.rows[row].at(std::size_t(place)));
    }
    return chosen;
}

ListFilter listFilterFrom(const std::string& text)
{
    const std::size_t place = text.find_first_of("!<>=~");
    if (place != std::string::npos && place > 0)
        for (const std::string comparison : kComparisons)
            if (text.compare(place, comparison.size(), comparison) == 0)
                return {text.substr(0, place), comparison, text.substr(place + comparison.size())};
    throw Error(ErrorKind::BadInput,
                fmt::format("\"{}\" is no condition such as probability>=0.5, pathology=IAC or patient_name~li", text));
}

Listing list(Library& library, Listed listed, const ListQuery& query)
{
    const std::vector<std::string> words = searchWords(query.text);
    if (!words.empty() && *listedRows(listed).search == '\0')
        throw Error(ErrorKind::BadInput, fmt::format("{} have no words to be searched", toString(listed)));
    const auto rowsOf = [&](bool near) {
        SQLite::Statement select(library.connection(), selectOf(listed, query, words, near));
        int place = 1;
        for (const ListFilter& filter : query.filters)
            if (!filter.value.empty())
                bindText(select, place++, filter);
        if (!words.empty())
            place = bindSearch(select, place, words);
        select.bind(place++, query.most.value_or(-1));
        select.bind(place, query.skip);
        std::vector<std::vector<Cell>> rows;
        while (select.executeStep()) {
            std::vector<Cell>& row = rows.emplace_back();
            for (int n = 0; n < select.getColumnCount(); ++n)
                row.push_back(valueOf(select.getColumn(n)));
        }
        return rows;
    };
    return inLibrary(library.folder(), [&] {
        requireWordsWhereContained(library.connection(), listed, query);
        if (!words.empty())
            updateSearch(library.connection());
        Listing listing{columnsOf(listed), {}};
        // A condition that many rows fulfil is met by enough of the first ones, and no others need be looked at.
        const bool first = !query.filters.empty() && query.sortBy.empty() && words.empty() && query.most;
        if (first)
            listing.rows = rowsOf(true);
        if (!first || std::int64_t(listing.rows.size()) < *query.most)
            listing.rows = rowsOf(false);
        return listing;
    });
}

} // namespace dsmt::database
