// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_deviations.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/event_rows.h"
#include "core/database/in_library.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

/// Rows of at, reader's number, case number, kind and text.
void addRows(SQLite::Database& database, const std::string& sql, std::int64_t studyId, std::vector<Deviation>& found)
{
    SQLite::Statement select(database, sql);
    select.bind(1, studyId);
    while (select.executeStep())
        found.push_back({select.getColumn(0).getString(), select.getColumn(3).getString(), select.getColumn(1).getInt(),
                         select.getColumn(2).getInt(), select.getColumn(4).getString()});
}

void addEvents(SQLite::Database& database, std::int64_t studyId, std::vector<Deviation>& found)
{
    std::vector<Deviation> events;
    addRows(
        database,
        "SELECT at, study_readers.number, study_cases.number, iif(kind = 'deviation', 'noted', kind), detail_json "
        "FROM study_events LEFT JOIN study_readers USING (study, reader) LEFT JOIN study_cases USING (study, nodule) "
        "WHERE study = ? AND kind IN ('refused', 'sign-in refused', 'clock refused', 'clock accepted', 'deviation')",
        studyId, events);
    for (Deviation& event : events) {
        const nlohmann::json detail = nlohmann::json::parse(event.text, nullptr, false);
        event.text = detail.is_object() ? detail.value("text", "") : "";
        found.push_back(std::move(event));
    }
}

void addReads(SQLite::Database& database, std::int64_t studyId, std::vector<Deviation>& found)
{
    const std::string reads =
        "FROM reads JOIN study_readers USING (study, reader) JOIN study_cases USING (study, nodule) "
        "WHERE study = ? AND ";
    addRows(database,
            "SELECT locked_at, study_readers.number, study_cases.number, 'correction', reason " + reads +
                "supersedes IS NOT NULL",
            studyId, found);
    for (const auto& [column, name] :
         {std::pair{"invasiveness", "invasiveness"}, std::pair{"invasive_call", "the yes or no"},
          std::pair{"bubble_lucency", "bubble lucency"}, std::pair{"pleural_retraction", "pleural retraction"}})
        addRows(
            database,
            fmt::format("SELECT locked_at, study_readers.number, study_cases.number, 'unanswered', '{} was left open' "
                        "{}{} IS NULL AND NOT EXISTS (SELECT 1 FROM reads AS later WHERE later.supersedes = reads.id)",
                        name, reads, column),
            studyId, found);
}

void addNotReached(SQLite::Database& database, const ReaderStudy& study, std::vector<Deviation>& found)
{
    for (const StudyReader& reader : studyReaders(database, study.id)) {
        const study::ReaderProgress progress = readerProgress(database, study.id, reader.readerId);
        const auto order = studyOrders(database, study.id, reader.number);
        const study::ReaderState state = readerState(study.protocol, order, progress, study::instantNow());
        if (state.doneOfAll < state.all)
            found.push_back({"", "not reached", reader.number, 0,
                             fmt::format("{} of {} cases are not read", state.all - state.doneOfAll, state.all)});
    }
}

} // namespace

std::vector<Deviation> studyDeviations(Library& library, std::int64_t studyId)
{
    return inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        const ReaderStudy study = studyRow(database, studyId);
        std::vector<Deviation> found;
        addEvents(database, studyId, found);
        addReads(database, studyId, found);
        addRows(database,
                "SELECT entered_at, 0, study_cases.number, 'reference standard', 'it was corrected after the plan was "
                "frozen: ' || reason FROM reference_standards JOIN study_cases USING (nodule) "
                "JOIN reader_studies ON reader_studies.id = study "
                "WHERE study = ? AND study_cases.number > 0 AND supersedes IS NOT NULL AND entered_at > frozen_at",
                studyId, found);
        if (!study.frozenAt.empty())
            addNotReached(database, study, found);
        std::stable_sort(found.begin(), found.end(), [](const Deviation& a, const Deviation& b) {
            return std::pair(a.at.empty(), a.at) < std::pair(b.at.empty(), b.at);
        });
        return found;
    });
}

void noteDeviation(Library& library, std::int64_t studyId, const std::string& text)
{
    if (text.empty())
        throw Error(ErrorKind::BadInput, "a deviation needs a text");
    Transaction transaction(library);
    inLibrary(library.folder(), [&] {
        SQLite::Database& database = library.connection();
        insertEvent(database, {studyRow(database, studyId).id, std::nullopt, std::nullopt, 0, study::instantNow(),
                               "deviation", textDetail(text)});
        appendAudit(database, {"deviation noted", "reader_studies", studyId, "", text});
    });
    transaction.commit();
}

} // namespace dsmt::database
