// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/case_traces.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <nlohmann/json.hpp>

namespace dsmt::database {

namespace {

void take(CaseTraces& traces, const nlohmann::json& detail, bool aided)
{
    if (detail.value("aided", false) == aided) {
        traces.seconds = detail.value("seconds", traces.seconds);
        traces.idleSeconds = detail.value("idle_seconds", traces.idleSeconds);
    }
    if (!detail.contains("annotation"))
        return;
    const int key = detail.value("key", 0);
    const nlohmann::json& annotation = detail["annotation"];
    if (annotation.is_null())
        traces.measurements.erase(key);
    else
        traces.measurements[key] = annotation.dump();
}

} // namespace

CaseTraces caseTraces(SQLite::Database& database, const StudyEvent& at, bool aided)
{
    CaseTraces traces;
    if (!at.readerId || !at.noduleId)
        return traces;
    SQLite::Statement select(database, "SELECT detail_json FROM study_events WHERE study = ? AND reader = ? AND "
                                       "nodule = ? AND session = ? AND kind IN ('window', 'slice', 'idle', 'pause', "
                                       "'resume', 'measurement') ORDER BY id");
    SQLite::bind(select, at.studyId, *at.readerId, *at.noduleId, at.session);
    while (select.executeStep())
        try {
            take(traces, nlohmann::json::parse(select.getColumn(0).getString()), aided);
        } catch (const nlohmann::json::exception&) {
            continue; // an event of a kind that this program does not write
        }
    return traces;
}

} // namespace dsmt::database
