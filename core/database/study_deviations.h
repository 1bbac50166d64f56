// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_store.h"

namespace dsmt::database {

/// Something that was not as the plan or the normal course of a study has it.
struct Deviation {
    std::string at;   ///< UTC, ISO 8601; "" for what concerns no moment
    std::string kind; ///< such as "correction", "unanswered", "not reached", "clock refused", "noted"
    int reader = 0;   ///< number within the study; 0 for none
    int caseNumber = 0;
    std::string text; ///< a clause for a person; no answers
};

/// Corrections with their reasons, questions left open, refused steps and passcodes, refused and accepted clocks,
/// truths that changed after the plan was frozen, cases not reached, and what the coordinator noted; in order of time.
/// @throws Error(NotFound, Failed)
std::vector<Deviation> studyDeviations(Library& library, std::int64_t studyId);

/// By the coordinator; durable, and noted in the audit trail. @throws Error(BadInput) for an empty text
void noteDeviation(Library& library, std::int64_t studyId, const std::string& text);

} // namespace dsmt::database
