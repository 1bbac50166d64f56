// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/worklist.h"

#include "core/database/in_library.h"
#include "core/database/sealed_row.h"
#include "core/database/search.h"
#include "core/database/worklist_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>

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
    for (const auto& [table, marks] :
         {std::pair{"case_search", &matches.cases}, std::pair{"nodule_search", &matches.nodules}}) {
        SQLite::Statement select(database, searchedKeys({word}, table));
        bindSearch(select, 1, {word});
        *marks = Marks::of(select);
    }
    return matches;
}

/// Rows that show all of these words: one look for all that are too short for trigrams.
Marks showing(SQLite::Database& database, const std::vector<std::string>& words)
{
    std::string conditions = "1";
    for (std::size_t n = 0; n < words.size(); ++n)
        conditions += " AND instr(words, ?) > 0";
    SQLite::Statement select(database, "SELECT row FROM worklist WHERE " + conditions);
    int place = 1;
    for (const std::string& word : words)
        select.bind(place++, word);
    return Marks::of(select);
}

std::vector<WordMatches> matchesOf(SQLite::Database& database, const std::vector<std::string>& words)
{
    std::vector<WordMatches> matches;
    std::vector<std::string> shortWords;
    for (const std::string& word : words) {
        if (hasTrigram(word))
            matches.push_back(matchesOf(database, word));
        else
            shortWords.push_back(word);
    }
    if (!shortWords.empty())
        matches.emplace_back().shown = showing(database, shortWords);
    return matches;
}

bool isNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789.-") == std::string::npos;
}

/// Days are text, and their ends may be cut.
bool isTime(const std::string& column)
{
    return column == "study_date" || column.ends_with("_at");
}

/// A value to compare a column with: a number where it reads as one and the column holds such.
struct Compared {
    std::string value;
    bool number = false;
};

std::string conditionsOf(const WorklistFilter& filter, std::vector<Compared>& values)
{
    std::string conditions = "1";
    const auto take = [&](const std::string& column, const std::string& value) {
        values.push_back({value, isNumber(value) && !isTime(column)});
        return std::string("?");
    };
    for (const auto& [column, wanted] : filter.anyOf) {
        const std::string expression = worklistExpression(column);
        std::string any = "0";
        for (const std::string& value : wanted)
            any += value.empty() ? fmt::format(" OR {} IS NULL", expression)
                                 : fmt::format(" OR {} = {}", expression, take(column, value));
        conditions += " AND (" + any + ")";
    }
    for (const auto& [column, ends] : filter.between)
        for (const auto& [comparison, end] : {std::pair{">=", ends.first}, std::pair{"<=", ends.second}})
            if (!end.empty())
                conditions += fmt::format(" AND {} {} {}", worklistExpression(column), comparison, take(column, end));
    return conditions;
}

/// The columns of the index worklist_filtered.
bool isInFilterIndex(const std::string& column)
{
    constexpr std::array kColumns{"result", "decision", "decided", "texture", "pathology",    "severity",
                                  "reads",  "read",     "marked",  "nodule",  "long_axis_mm", "study_date"};
    return std::find(kColumns.begin(), kColumns.end(), column) != kColumns.end();
}

/// A look at all rows of the narrowest that has the columns; an index of one of them would find rows one by one.
Marks filtered(SQLite::Database& database, const WorklistFilter& filter)
{
    const auto named = [](const auto& condition) { return isInFilterIndex(condition.first); };
    const bool narrow = std::all_of(filter.anyOf.begin(), filter.anyOf.end(), named) &&
                        std::all_of(filter.between.begin(), filter.between.end(), named);
    std::vector<Compared> values;
    const std::string conditions = conditionsOf(filter, values);
    SQLite::Statement select(database,
                             fmt::format("SELECT row FROM worklist {} WHERE {}",
                                         narrow ? "INDEXED BY worklist_filtered" : "NOT INDEXED", conditions));
    int place = 1;
    for (const auto& [value, number] : values) {
        if (number)
            select.bind(place++, std::strtod(value.c_str(), nullptr));
        else
            select.bind(place++, value);
    }
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
        const std::vector<WordMatches> matches = matchesOf(database, words);
        std::optional<Marks> wanted;
        if (!query.filter.isEmpty())
            wanted = filtered(database, query.filter);
        const char* direction = query.descending ? "DESC" : "ASC";
        // What is not known stands at the end of the index where it is read backwards, else at its beginning.
        std::int64_t unknownRows =
            query.descending
                ? 0
                : database.execAndGet("SELECT count(*) FROM worklist WHERE " + column + " IS NULL").getInt64();
        SQLite::Statement select(
            database,
            fmt::format("SELECT row, series FROM worklist ORDER BY {0} {1}, series {1}, row {1}", column, direction));
        std::vector<WorklistKey> known, unknown;
        while (select.executeStep()) {
            std::vector<WorklistKey>& part = unknownRows-- > 0 ? unknown : known;
            const WorklistKey row = select.getColumn(0).getInt64();
            if (wanted && !wanted->has(row))
                continue;
            if (!matches.empty()) {
                const std::int64_t series = select.getColumn(1).getInt64();
                if (!std::all_of(matches.begin(), matches.end(),
                                 [&](const auto& word) { return word.has(row, series); }))
                    continue;
            }
            part.push_back(row);
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

} // namespace dsmt::database
