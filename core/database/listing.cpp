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

std::string conditionOf(const ListFilter& filter, const ListedColumn& column)
{
    if (filter.value.empty())
        return fmt::format("(coalesce({0}, '') {1} '')", column.expression, filter.comparison == "!=" ? "<>" : "=");
    if (filter.comparison == "~")
        return fmt::format("(instr(lower({}), lower(?)) > 0)", column.expression);
    return fmt::format("({} {} ?)", column.expression, filter.comparison);
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
        statement.bind(place, filter.value);
}

/// Rows are picked by what is narrow, then the picked ones are read whole.
std::string selectOf(Listed listed, const ListQuery& query, const std::vector<std::string>& words)
{
    const ListedRows& rows = listedRows(listed);
    bool narrow = true;
    std::string conditions = rows.counted;
    for (const ListFilter& filter : query.filters) {
        const ListedColumn& column = columnNamed(listed, filter.column);
        narrow = narrow && column.narrow;
        conditions += " AND " + conditionOf(filter, column);
    }
    if (!words.empty())
        conditions += " AND " + searchCondition(words, rows.key, rows.search);
    std::string order = fmt::format("{} {}", rows.key, query.descending ? "DESC" : "ASC");
    if (!query.sortBy.empty()) {
        const ListedColumn& column = columnNamed(listed, query.sortBy);
        narrow = narrow && column.narrow;
        order = fmt::format("{} {} NULLS LAST, {}", column.expression, query.descending ? "DESC" : "ASC", order);
    }
    std::string columns;
    for (const ListedColumn& column : rows.columns)
        columns += fmt::format("{}{} AS \"{}\"", columns.empty() ? "" : ", ", column.expression, column.name);
    return fmt::format("SELECT {0} FROM {1} WHERE {2} IN (SELECT {2} FROM {3} WHERE {4} ORDER BY {5} LIMIT ? OFFSET ?) "
                       "ORDER BY {5}",
                       columns, rows.allRows, rows.key, narrow ? rows.narrowRows : rows.allRows, conditions, order);
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
    const std::string sql = selectOf(listed, query, words);
    return inLibrary(library.folder(), [&] {
        if (!words.empty())
            updateSearch(library.connection());
        SQLite::Statement select(library.connection(), sql);
        int place = 1;
        for (const ListFilter& filter : query.filters)
            if (!filter.value.empty())
                bindText(select, place++, filter);
        if (!words.empty())
            place = bindSearch(select, place, words);
        select.bind(place++, query.most.value_or(-1));
        select.bind(place, query.skip);
        Listing listing{columnsOf(listed), {}};
        while (select.executeStep()) {
            std::vector<Cell>& row = listing.rows.emplace_back();
            for (int n = 0; n < select.getColumnCount(); ++n)
                row.push_back(valueOf(select.getColumn(n)));
        }
        return listing;
    });
}

} // namespace dsmt::database
