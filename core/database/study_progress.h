// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_store.h"
#include "core/study/session_state.h"

namespace dsmt::database {

/// How far a reader is. No answers: nobody may look at results while a study is read.
struct ReaderStatus {
    StudyReader reader;
    bool hasPasscode = false;
    study::ReaderState state;
    int locked = 0, corrections = 0;
    std::string lastLockedAt; ///< UTC, ISO 8601, or ""
};

/// In order of the readers' numbers. @throws Error(NotFound, Failed)
std::vector<ReaderStatus> studyStatus(Library& library, std::int64_t studyId, study::Instant now = study::instantNow());

} // namespace dsmt::database
