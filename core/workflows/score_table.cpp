// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_table.h"

#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/workflows/imrmc_file.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/study_builder.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <set>

namespace dsmt::workflows {

namespace {

[[noreturn]] void refuse(int line, const std::string& column, const std::string& why)
{
    throw Error(ErrorKind::BadInput, "line " + std::to_string(line) + ", column " + column + ": " + why);
}

/// Where the roles stand in a table.
struct Places {
    std::optional<std::size_t> reader, modality, caseName, truth, score, cluster;
};

std::optional<std::size_t> placeOf(const CsvTable& table, const std::string& role, const ScoreColumns& columns)
{
    const auto name = columnFor(table.columns, role, columns);
    return name ? table.column(*name) : std::nullopt;
}

[[noreturn]] void refuseWithout(const CsvTable& table, const std::string& role)
{
    std::string names;
    for (const std::string& column : table.columns)
        names += (names.empty() ? "" : ", ") + column;
    throw Error(ErrorKind::BadInput, "no column is known as the " + role + "; there are " + names + ". Name it with " +
                                         "--columns " + role + "=NAME");
}

bool truthOf(const CsvTable::Row& row, std::size_t place, const CsvTable& table, const ScoreColumns& columns)
{
    const auto truth = truthIn(row.cells[place], columns.positive);
    if (!truth)
        refuse(row.line, table.columns[place],
               "\"" + row.cells[place] + "\" is neither 0 nor 1; choose what stands for a positive (--positive)");
    return *truth;
}

/// A label that never stands there is a slip of the pen.
void requireLabel(const CsvTable& table, std::optional<std::size_t> truth, const ScoreColumns& columns)
{
    if (!truth || columns.positive.empty())
        return;
    for (const CsvTable::Row& row : table.rows)
        if (*truthIn(row.cells[*truth], columns.positive))
            return;
    throw Error(ErrorKind::BadInput, "no " + columns.positive + " stands in column " + table.columns[*truth]);
}

/// Ratings in words become their places in order, unless all are numbers.
std::vector<std::string> categoriesIn(const CsvTable& table, std::size_t score)
{
    std::set<std::string> words;
    for (const CsvTable::Row& row : table.rows)
        if (!isMissing(row.cells[score])) {
            if (numberIn(row.cells[score]))
                return {};
            words.insert(row.cells[score]);
        }
    return {words.begin(), words.end()};
}

ScoreTable fromLongTable(const CsvTable& table, const ScoreColumns& columns)
{
    const auto place = [&](const char* role) { return placeOf(table, role, columns); };
    const Places at{place("reader"), place("modality"), place("case"),
                    place("truth"),  place("score"),    place("cluster")};
    if (!at.score)
        refuseWithout(table, "score");
    if (!at.truth && columns.needsTruth)
        refuseWithout(table, "truth");
    if (!at.caseName && (at.reader || at.modality))
        refuseWithout(table, "case");
    requireLabel(table, at.truth, columns);
    const auto categories = columns.needsTruth ? std::vector<std::string>() : categoriesIn(table, *at.score);
    StudyBuilder builder;
    for (const CsvTable::Row& row : table.rows) {
        const auto cell = [&](std::optional<std::size_t> p, const std::string& otherwise) {
            return p ? row.cells[*p] : otherwise;
        };
        const std::string name = cell(at.caseName, std::to_string(row.line));
        std::optional<double> score = numberIn(row.cells[*at.score]);
        if (!categories.empty() && !isMissing(row.cells[*at.score]))
            score = double(std::find(categories.begin(), categories.end(), row.cells[*at.score]) - categories.begin());
        if (!score && !isMissing(row.cells[*at.score]))
            refuse(row.line, table.columns[*at.score], "\"" + row.cells[*at.score] + "\" is no number");
        if (at.truth)
            builder.addTruth(name, truthOf(row, *at.truth, table, columns), row.line);
        if (at.cluster)
            builder.addCluster(name, row.cells[*at.cluster], row.line);
        builder.addRead(cell(at.reader, table.columns[*at.score]), cell(at.modality, "modality"), name, score,
                        row.line);
    }
    ScoreTable result = builder.finished(columns.needsTruth);
    result.categories = categories;
    return result;
}

} // namespace

ScoreTable readScoreTable(const std::filesystem::path& file, const ScoreColumns& columns)
{
    const std::string text = readTextFile(file);
    try {
        return isImrmc(text) ? readImrmc(text) : fromLongTable(parseCsv(text), columns);
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

WideScores readWideScores(const std::filesystem::path& file, const std::vector<std::string>& scores,
                          const ScoreColumns& columns)
{
    const std::string text = readTextFile(file);
    try {
        const CsvTable table = parseCsv(text);
        const auto truth = placeOf(table, "truth", columns), cluster = placeOf(table, "cluster", columns);
        if (!truth)
            refuseWithout(table, "truth");
        requireLabel(table, truth, columns);
        WideScores wide;
        wide.scores.resize(scores.size());
        std::map<std::string, std::uint32_t> patients;
        for (const CsvTable::Row& row : table.rows) {
            std::vector<double> values;
            for (const std::string& name : scores) {
                const auto place = table.column(name);
                if (!place)
                    throw Error(ErrorKind::BadInput, "there is no column " + name);
                const auto value = numberIn(row.cells[*place]);
                if (!value && !isMissing(row.cells[*place]))
                    refuse(row.line, name, "\"" + row.cells[*place] + "\" is no number");
                if (value)
                    values.push_back(*value);
            }
            if (values.size() < scores.size() || isMissing(row.cells[*truth])) {
                ++wide.missing;
                continue;
            }
            for (std::size_t n = 0; n < values.size(); ++n)
                wide.scores[n].push_back(values[n]);
            wide.positive.push_back(truthOf(row, *truth, table, columns));
            if (cluster)
                wide.clusters.push_back(
                    patients.emplace(row.cells[*cluster], std::uint32_t(patients.size())).first->second);
        }
        return wide;
    } catch (const Error& error) {
        throw error.within(file.string());
    }
}

} // namespace dsmt::workflows
