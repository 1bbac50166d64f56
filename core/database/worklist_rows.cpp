// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/in_library.h"
#include "core/database/sealed_row.h"
#include "core/database/worklist.h"
#include "core/database/worklist_columns.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dsmt::database {

namespace {

constexpr std::size_t kAtOnce = 2000; ///< keys in one statement

/// The last prediction is read from its own row, which has what the list need not sort by.
constexpr const char* kSelectRows = R"sql(
    SELECT worklist.row, worklist.series, patients.name, patients.patient_id, worklist.study_date, worklist.description,
           worklist.slices, series.simulated, worklist.added_at, coalesce(worklist.nodule, ''),
           coalesce(worklist.site, ''), worklist.long_axis_mm, worklist.texture, worklist.result,
           predictions.probability, predictions.probability_lower, predictions.probability_upper, predictions.threshold,
           iif(worklist.result = 'refused', predictions.assessment_json, ''), coalesce(worklist.predicted_at, ''),
           worklist.reads, worklist.readers, worklist.pathology, worklist.decision,
           worklist.severity
    FROM worklist
    JOIN series ON series.id = worklist.series
    JOIN studies ON studies.id = series.study
    JOIN patients ON patients.id = studies.patient
    LEFT JOIN predictions
        ON predictions.id = (SELECT max(id) FROM predictions WHERE predictions.nodule = worklist.row)
    WHERE worklist.row IN ({}))sql";

std::string refusalOf(const std::string& assessmentJson)
{
    try {
        for (const ScopeFinding& finding : assessmentFromJson(assessmentJson).scope)
            if (finding.severity == Severity::Refusal)
                return finding.text;
        return "the prediction gives no reason";
    } catch (const Error&) {
        return "the stored prediction cannot be read";
    }
}

WorklistRow rowOf(SQLite::Statement& statement)
{
    int next = 0;
    const auto column = [&] { return statement.getColumn(next++); };
    const auto number = [&]() -> std::optional<double> {
        const SQLite::Column value = column();
        return value.isNull() ? std::nullopt : std::optional(value.getDouble());
    };
    WorklistRow row;
    row.key = column().getInt64();
    row.seriesId = column().getInt64();
    for (std::string* text : {&row.patientName, &row.patientId, &row.studyDate, &row.description})
        *text = column().getString();
    row.slices = column().getInt();
    row.simulated = column().getInt() != 0;
    for (std::string* text : {&row.addedAt, &row.nodule, &row.site})
        *text = column().getString();
    row.longAxisMm = number();
    if (const SQLite::Column texture = column(); !texture.isNull())
        row.texture = textureFrom(texture.getString());
    const std::string result = column().getString();
    const auto probability = number(), lower = number(), upper = number(), threshold = number();
    if (probability && result != "refused")
        row.invasiveness = Invasiveness{*probability, lower.value_or(*probability), upper.value_or(*probability),
                                        threshold.value_or(0.5)};
    const std::string json = column().getString();
    if (result == "refused")
        row.refusedBecause = refusalOf(json);
    row.predictedAt = column().getString();
    row.reads = column().getInt();
    row.readers = column().getInt();
    if (const SQLite::Column pathology = column(); !pathology.isNull())
        row.pathology = pathologyCategoryFrom(pathology.getString());
    if (const SQLite::Column decision = column(); !decision.isNull())
        row.decision = decisionFrom(decision.getString());
    return row;
}

/// By series, of the worst severity first.
std::map<std::int64_t, std::vector<ScopeFinding>> findingsOf(SQLite::Database& database, const std::string& series)
{
    SQLite::Statement select(
        database, fmt::format("SELECT series, code, severity, text FROM series_findings WHERE series IN ({}) ORDER BY "
                              "CASE severity WHEN 'refusal' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, id",
                              series));
    std::map<std::int64_t, std::vector<ScopeFinding>> findings;
    while (select.executeStep())
        findings[select.getColumn(0).getInt64()].push_back({select.getColumn(1).getString(),
                                                            severityFrom(select.getColumn(2).getString()),
                                                            select.getColumn(3).getString()});
    return findings;
}

void readInto(std::map<WorklistKey, WorklistRow>& rows, SQLite::Database& database, const std::string& keys)
{
    std::vector<std::int64_t> remarked;
    SQLite::Statement select(database, fmt::format(kSelectRows, keys));
    while (select.executeStep()) {
        WorklistRow row = rowOf(select);
        if (select.getColumn(24).getInt() > 0)
            remarked.push_back(row.seriesId);
        rows.insert_or_assign(row.key, std::move(row));
    }
    if (remarked.empty())
        return;
    const auto findings = findingsOf(database, fmt::format("{}", fmt::join(remarked, ", ")));
    for (auto& [key, row] : rows)
        if (const auto found = findings.find(row.seriesId); found != findings.end())
            row.warnings = found->second;
}

} // namespace

std::vector<WorklistRow> worklistRows(Library& library, const std::vector<WorklistKey>& keys)
{
    return inLibrary(library.folder(), [&] {
        std::vector<WorklistRow> inOrder;
        for (std::size_t first = 0; first < keys.size(); first += kAtOnce) {
            const auto begin = keys.begin() + std::ptrdiff_t(first);
            const auto end = begin + std::ptrdiff_t(std::min(kAtOnce, keys.size() - first));
            std::map<WorklistKey, WorklistRow> rows;
            readInto(rows, library.connection(), fmt::format("{}", fmt::join(begin, end, ", ")));
            for (auto key = begin; key != end; ++key)
                if (const auto row = rows.find(*key); row != rows.end())
                    inOrder.push_back(std::move(row->second));
        }
        return inOrder;
    });
}

Listing worklistTable(Library& library, const std::vector<WorklistKey>& keys, const std::vector<std::string>& columns)
{
    std::string expressions;
    for (const std::string& column : columns)
        expressions += fmt::format(", {}", worklistExpression(column));
    return inLibrary(library.folder(), [&] {
        Listing table{columns, {}};
        SQLite::Statement select(library.connection(),
                                 fmt::format("SELECT row{} FROM worklist WHERE row = ?", expressions));
        for (const WorklistKey key : keys) {
            select.reset();
            select.bind(1, key);
            if (!select.executeStep())
                continue;
            std::vector<Cell>& row = table.rows.emplace_back();
            for (int n = 1; n <= int(columns.size()); ++n)
                row.push_back(valueOf(select.getColumn(n)));
        }
        return table;
    });
}

} // namespace dsmt::database
