// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/event_rows.h"

#include "core/database/sealed_row.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <nlohmann/json.hpp>

namespace dsmt::database {

void insertEvent(SQLite::Database& database, const StudyEvent& event)
{
    insertSealed(database, "study_events",
                 {{"study", event.studyId},
                  {"reader", sealedValue(event.readerId)},
                  {"nodule", sealedValue(event.noduleId)},
                  {"session", std::int64_t(event.session)},
                  {"at", study::isoText(event.at)},
                  {"kind", event.kind},
                  {"detail_json", event.detailJson}});
}

std::string textDetail(const std::string& text)
{
    return nlohmann::json{{"text", text}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool wasShown(SQLite::Database& database, const StudyEvent& of, const std::string& kind, const std::string& since)
{
    SQLite::Statement select(database, "SELECT 1 FROM study_events WHERE nodule = ? AND study = ? AND reader = ? AND "
                                       "kind IN ('network shown', 'truth shown') AND (? = '' OR kind = ?) AND at >= ?");
    SQLite::bind(select, of.noduleId.value_or(0), of.studyId, of.readerId.value_or(0), kind, kind, since);
    return select.executeStep();
}

} // namespace dsmt::database
