// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_rows.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <fmt/format.h>
#include <map>
#include <span>

namespace dsmt::database {

namespace {

std::optional<std::int64_t> idOf(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getInt64());
}

} // namespace

ReaderStudy studyRow(SQLite::Database& database, std::int64_t studyId)
{
    SQLite::Statement select(database, "SELECT id, name, protocol_json, created_at, frozen_at FROM reader_studies "
                                       "WHERE id = ? AND design <> 'imported'");
    select.bind(1, studyId);
    if (!select.executeStep())
        throw Error(ErrorKind::NotFound, fmt::format("there is no planned study {}", studyId));
    return {select.getColumn(0).getInt64(), select.getColumn(1).getString(),
            study::protocolFromJson(select.getColumn(2).getString()), select.getColumn(3).getString(),
            select.getColumn(4).getString()};
}

std::vector<StudyCase> studyCases(SQLite::Database& database, std::int64_t studyId)
{
    SQLite::Statement select(
        database, "SELECT nodule, number, training, excluded_because, prediction, simulated FROM study_cases "
                  "JOIN nodules ON nodules.id = nodule JOIN series ON series.id = nodules.series "
                  "WHERE study_cases.study = ? ORDER BY number = 0, number, nodule");
    select.bind(1, studyId);
    std::vector<StudyCase> cases;
    while (select.executeStep())
        cases.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getInt(),
                         select.getColumn(2).getInt() != 0, select.getColumn(3).getString(), idOf(select.getColumn(4)),
                         select.getColumn(5).getInt() != 0});
    return cases;
}

std::vector<StudyReader> studyReaders(SQLite::Database& database, std::int64_t studyId)
{
    SQLite::Statement select(database,
                             "SELECT reader, number, name FROM study_readers JOIN readers ON readers.id = reader "
                             "WHERE study = ? ORDER BY number");
    select.bind(1, studyId);
    std::vector<StudyReader> readers;
    while (select.executeStep())
        readers.push_back(
            {select.getColumn(0).getInt64(), select.getColumn(1).getInt(), select.getColumn(2).getString()});
    return readers;
}

std::vector<study::OrderPlace> studyOrders(SQLite::Database& database, std::int64_t studyId, std::optional<int> reader)
{
    SQLite::Statement select(
        database, "SELECT study_readers.number, session, position, study_cases.number, arm, training "
                  "FROM study_orders JOIN study_readers USING (study, reader) JOIN study_cases USING (study, nodule) "
                  "WHERE study = ? AND (? = 0 OR study_readers.number = ?) ORDER BY 1, 2, 3");
    SQLite::bind(select, studyId, reader.value_or(0), reader.value_or(0));
    std::vector<study::OrderPlace> places;
    while (select.executeStep())
        places.push_back({select.getColumn(0).getInt(), select.getColumn(1).getInt(), select.getColumn(2).getInt(),
                          select.getColumn(3).getInt(), select.getColumn(4).getString() == "aided",
                          select.getColumn(5).getInt() != 0});
    return places;
}

std::optional<study::NetworkAnswer> networkAnswerOf(SQLite::Database& database, std::int64_t predictionId)
{
    SQLite::Statement select(database, "SELECT assessment_json FROM predictions WHERE id = ?");
    select.bind(1, predictionId);
    if (!select.executeStep())
        return std::nullopt;
    return study::networkAnswer(assessmentFromJson(select.getColumn(0).getString()));
}

void insertCases(SQLite::Database& database, std::int64_t studyId, const std::vector<StudyCase>& cases)
{
    SQLite::Statement insert(database, "INSERT INTO study_cases (study, nodule, training, excluded_because, number, "
                                       "prediction) VALUES (?, ?, ?, ?, ?, ?)");
    for (const StudyCase& one : cases) {
        insert.reset();
        SQLite::bind(insert, studyId, one.noduleId, int(one.training), one.excludedBecause, one.number);
        one.predictionId ? insert.bind(6, *one.predictionId) : insert.bind(6);
        insert.exec();
    }
}

void insertReaders(SQLite::Database& database, std::int64_t studyId, const std::vector<std::int64_t>& readerIds)
{
    std::int64_t number = 0;
    for (const std::int64_t reader : readerIds)
        insertSealed(database, "study_readers", {{"study", studyId}, {"reader", reader}, {"number", ++number}});
}

void insertOrders(SQLite::Database& database, std::int64_t studyId, const std::vector<study::OrderPlace>& orders)
{
    std::map<int, std::int64_t> nodules, readers;
    for (const StudyCase& one : studyCases(database, studyId))
        nodules[one.number] = one.noduleId;
    for (const StudyReader& reader : studyReaders(database, studyId))
        readers[reader.number] = reader.readerId;
    SQLite::Statement insert(database, "INSERT INTO study_orders (study, reader, session, position, nodule, arm) "
                                       "VALUES (?, ?, ?, ?, ?, ?)");
    for (const study::OrderPlace& place : orders) {
        insert.reset();
        SQLite::bind(insert, studyId, readers.at(place.reader), place.session, place.position,
                     nodules.at(place.caseNumber), place.aided ? "aided" : "unaided");
        insert.exec();
    }
}

std::int64_t insertPlan(SQLite::Database& database, std::int64_t studyId, const FrozenPlan& plan)
{
    return insertSealed(database, "study_plans",
                        {{"study", studyId},
                         {"plan_json", toJson(plan.plan)},
                         {"plan_sha256", plan.sha256},
                         {"frozen_by", plan.frozenBy},
                         {"frozen_at", plan.frozenAt},
                         {"archive_sha256", sealedText(plan.archiveSha256)}});
}

std::optional<FrozenPlan> frozenPlan(SQLite::Database& database, std::int64_t studyId)
{
    SQLite::Statement select(database, "SELECT * FROM study_plans WHERE study = ?");
    select.bind(1, studyId);
    if (!select.executeStep())
        return std::nullopt;
    const auto text = [&](const char* column) { return select.getColumn(column).getString(); };
    FrozenPlan frozen{study::planFromJson(text("plan_json")),
                      text("plan_sha256"),
                      text("frozen_by"),
                      text("frozen_at"),
                      text("archive_sha256"),
                      storedSeal(select).intact()};
    frozen.intact = frozen.intact && sha256Of(frozen.plan) == frozen.sha256;
    return frozen;
}

} // namespace dsmt::database
