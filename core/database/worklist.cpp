// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/worklist.h"

#include "core/base/error.h"
#include "core/database/in_library.h"
#include "core/database/sealed_row.h"
#include "core/database/search.h"
#include "core/database/worklist_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

/// Keys that were found, with one look each.
class Marks final {
public:
    void add(std::int64_t key)
    {
        const std::size_t place = placeOf(key);
        if (place >= m_marks.size())
            m_marks.resize(2 * place + 64);
        m_marks[place] = true;
    }
    bool has(std::int64_t key) const
    {
        const std::size_t place = placeOf(key);
        return place < m_marks.size() && m_marks[place];
    }
    /// Those that a statement gives in its first column.
    static Marks of(SQLite::Statement& select)
    {
        Marks marks;
        while (select.executeStep())
            marks.add(select.getColumn(0).getInt64());
        return marks;
    }

private:
    static std::size_t placeOf(std::int64_t key) { return 2 * std::size_t(key < 0 ? -key : key) + (key < 0 ? 1 : 0); }

    std::vector<bool> m_marks;
};

/// Where one word was found: in a case, in a nodule, or in what the row itself shows.
struct WordMatches {
    Marks cases, nodules, shown;

    bool has(WorklistKey row, std::int64_t series) const
    {
        return shown.has(row) || cases.has(series) || (row > 0 && nodules.has(row));
    }
};

WordMatches matchesOf(SQLite::Database& database, const std::string& word)
{
    WordMatches matches;
    if (!hasTrigram(word)) {
        SQLite::Statement select(database, "SELECT row FROM worklist WHERE instr(words, ?) > 0");
        select.bind(1, word);
        matches.shown = Marks::of(select);
        return matches;
    }
    for (const auto& [table, marks] :
         {std::pair{"case_search", &matches.cases}, std::pair{"nodule_search", &matches.nodules}}) {
        SQLite::Statement select(database, searchedKeys({word}, table));
        bindSearch(select, 1, {word});
        *marks = Marks::of(select);
    }
    return matches;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos;
}

/// A text is compared as a number where the column holds such: SQLite's affinity does it for columns only.
std::string comparedWith(const std::string& value)
{
    return isNumber(value) ? "CAST(? AS NUMERIC)" : "?";
}

std::string conditionsOf(const WorklistFilter& filter, std::vector<std::string>& values)
{
    std::string conditions = "1";
    const auto take = [&](const std::string& value) {
        values.push_back(value);
        return std::string("?");
    };
    for (const auto& [column, wanted] : filter.anyOf) {
        const std::string expression = worklistExpression(column);
        std::string any = "0";
        for (const std::string& value : wanted)
            any += value.empty() ? fmt::format(" OR {} IS NULL", expression)
                                 : fmt::format(" OR CAST({} AS TEXT) = {}", expression, take(value));
        conditions += " AND (" + any + ")";
    }
    for (const auto& [column, ends] : filter.between) {
        const bool date = column == "study_date" || column.ends_with("_at");
        for (const auto& [comparison, end] : {std::pair{">=", ends.first}, std::pair{"<=", ends.second}})
            if (!end.empty()) {
                conditions += fmt::format(" AND {} {} {}", worklistExpression(column), comparison,
                                          date ? "?" : comparedWith(end));
                values.push_back(end);
            }
    }
    return conditions;
}

Marks filtered(SQLite::Database& database, const WorklistFilter& filter)
{
    std::vector<std::string> values;
    SQLite::Statement select(database, "SELECT row FROM worklist WHERE " + conditionsOf(filter, values));
    int place = 1;
    for (const std::string& value : values)
        select.bind(place++, value);
    return Marks::of(select);
}

} // namespace

std::vector<WorklistKey> worklistOrder(Library& library, const WorklistQuery& query)
{
    const std::vector<std::string> words = searchWords(query.text);
    const std::string column = worklistOrderOf(query.sortBy.empty() ? "added_at" : query.sortBy);
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        if (!words.empty())
            updateSearch(database);
        std::vector<WordMatches> matches;
        for (const std::string& word : words)
            matches.push_back(matchesOf(database, word));
        std::optional<Marks> wanted;
        if (!query.filter.isEmpty())
            wanted = filtered(database, query.filter);
        const char* direction = query.descending ? "DESC" : "ASC";
        SQLite::Statement select(
            database, fmt::format("SELECT row, series, {0} IS NULL FROM worklist ORDER BY {0} {1}, series {1}, row {1}",
                                  column, direction));
        std::vector<WorklistKey> known, unknown; // what is not known comes last in both directions
        while (select.executeStep()) {
            const WorklistKey row = select.getColumn(0).getInt64();
            const std::int64_t series = select.getColumn(1).getInt64();
            if ((wanted && !wanted->has(row)) ||
                !std::all_of(matches.begin(), matches.end(), [&](const auto& word) { return word.has(row, series); }))
                continue;
            (select.getColumn(2).getInt() != 0 ? unknown : known).push_back(row);
        }
        known.insert(known.end(), unknown.begin(), unknown.end());
        return known;
    });
}

std::int64_t worklistSize(Library& library)
{
    return inLibrary(library.folder(),
                     [&] { return library.connection().execAndGet("SELECT count(*) FROM worklist").getInt64(); });
}

std::string toJson(const WorklistFilter& filter)
{
    nlohmann::ordered_json json{{"any_of", nlohmann::ordered_json::object()},
                                {"between", nlohmann::ordered_json::object()}};
    for (const auto& [column, values] : filter.anyOf)
        json["any_of"][column] = values;
    for (const auto& [column, ends] : filter.between)
        json["between"][column] = {ends.first, ends.second};
    return json.dump();
}

WorklistFilter worklistFilterFrom(const std::string& json)
{
    WorklistFilter filter;
    try {
        const auto read = nlohmann::json::parse(json);
        filter.anyOf = read.at("any_of").get<decltype(filter.anyOf)>();
        filter.between = read.at("between").get<decltype(filter.between)>();
    } catch (const nlohmann::json::exception& failure) {
        throw Error(ErrorKind::BadInput, fmt::format("this is no filter of the worklist: {}", failure.what()));
    }
    for (const auto& [column, values] : filter.anyOf)
        worklistExpression(column);
    for (const auto& [column, ends] : filter.between)
        worklistExpression(column);
    return filter;
}

} // namespace dsmt::database
