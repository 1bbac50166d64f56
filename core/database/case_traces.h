// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only. Exceptions of SQLiteCpp pass through.

#include "core/database/event_rows.h"

#include <map>
#include <string>

namespace dsmt::database {

/// What a reader did at a case before an interruption, from the events that the page of a reader noted.
struct CaseTraces {
    double seconds = 0, idleSeconds = 0;     ///< on this answer, as the newest event has it
    std::map<int, std::string> measurements; ///< JSON of annotations by key, of the whole session
};

/// @param at study, reader, nodule and session @param aided which answer the seconds are of
CaseTraces caseTraces(SQLite::Database& database, const StudyEvent& at, bool aided);

} // namespace dsmt::database
