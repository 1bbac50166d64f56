// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_choice.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/study_builder.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <set>

namespace dsmt::workflows {

namespace {

constexpr std::size_t kMostValues = 12;
constexpr const char* kRoles[] = {"reader", "modality", "case", "truth", "cluster"};

TableColumns::Column columnOf(const CsvTable& table, std::size_t place)
{
    TableColumns::Column column{.name = table.columns[place], .values = {}};
    std::set<std::string> values;
    bool isAllNumbers = true, isAny = false;
    for (const CsvTable::Row& row : table.rows) {
        const std::string& cell = row.cells[place];
        if (isMissing(cell))
            continue;
        if (values.size() <= kMostValues)
            values.insert(cell);
        isAny = true;
        isAllNumbers = isAllNumbers && numberIn(cell);
    }
    column.isNumbers = isAny && isAllNumbers;
    if (values.size() <= kMostValues)
        column.values.assign(values.begin(), values.end());
    return column;
}

/// A line for each case, each column of scores a reader.
ScoreTable fromColumns(const CsvTable& table, const ScoreChoice& choice)
{
    const auto placeOf = [&](const char* role) -> std::optional<std::size_t> {
        const auto found = choice.columns.named.find(role);
        if (found == choice.columns.named.end() || found->second.empty())
            return std::nullopt;
        return table.column(found->second);
    };
    const auto caseName = placeOf("case"), truth = placeOf("truth"), cluster = placeOf("cluster");
    if (!truth)
        throw Error(ErrorKind::BadInput, "choose the column of the truth");
    StudyBuilder builder;
    for (const std::string& score : choice.scores) {
        const auto place = table.column(score);
        if (!place)
            throw Error(ErrorKind::BadInput, "there is no column " + score);
        for (const CsvTable::Row& row : table.rows) {
            const std::string name = caseName ? row.cells[*caseName] : std::to_string(row.line);
            if (isMissing(row.cells[*truth]))
                continue;
            const auto positive = truthIn(row.cells[*truth], choice.columns.positive);
            if (!positive)
                throw Error(ErrorKind::BadInput,
                            "line " + std::to_string(row.line) + ", column " + table.columns[*truth] + ": \"" +
                                row.cells[*truth] +
                                "\" is neither 0 nor 1; choose what stands for a positive (--positive)");
            builder.addTruth(name, *positive, row.line);
            if (cluster)
                builder.addCluster(name, row.cells[*cluster], row.line);
            builder.addRead(score, "score", name, numberIn(row.cells[*place]), row.line);
        }
    }
    return builder.finished(true);
}

} // namespace

TableColumns tableColumns(const std::filesystem::path& file)
{
    const std::string text = readTextFile(file);
    try {
        if (isImrmc(text))
            return {.isImrmc = true, .columns = {}};
        const CsvTable table = parseCsv(text);
        TableColumns found;
        for (std::size_t place = 0; place < table.columns.size(); ++place)
            found.columns.push_back(columnOf(table, place));
        return found;
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

ScoreChoice recognized(const TableColumns& table)
{
    std::vector<std::string> names;
    for (const TableColumns::Column& column : table.columns)
        names.push_back(column.name);
    ScoreChoice choice;
    std::set<std::string> taken;
    for (const char* role : kRoles) {
        choice.columns.named[role] = columnFor(names, role, {}).value_or("");
        taken.insert(choice.columns.named[role]);
    }
    if (const auto score = columnFor(names, "score", {}))
        choice.scores = {*score};
    else
        for (const TableColumns::Column& column : table.columns)
            if (column.isNumbers && !taken.contains(column.name))
                choice.scores.push_back(column.name);
    return choice;
}

ScoreTable readScores(const std::filesystem::path& file, const ScoreChoice& choice)
{
    const std::string text = readTextFile(file);
    if (isImrmc(text))
        return readScoreTable(file);
    if (choice.scores.empty())
        throw Error(ErrorKind::BadInput, "choose the column of the scores");
    bool isLong = false;
    for (const char* role : {"reader", "modality"})
        if (const auto found = choice.columns.named.find(role); found != choice.columns.named.end())
            isLong = isLong || !found->second.empty();
    if (isLong && choice.scores.size() > 1)
        throw Error(ErrorKind::BadInput, "a table with a line for each read has one column of scores");
    if (isLong) {
        ScoreColumns columns = choice.columns;
        columns.named["score"] = choice.scores.front();
        return readScoreTable(file, columns);
    }
    try {
        return fromColumns(parseCsv(text), choice);
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

} // namespace dsmt::workflows
