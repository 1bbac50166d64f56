// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only. Exceptions of SQLiteCpp pass through.

#include "core/database/event_rows.h"
#include "core/database/read_store.h"
#include "core/database/study_reading.h"
#include "core/database/study_rows.h"

namespace dsmt::database {

/// Where a reader stands at a moment, with what only the program may know.
struct ReadingPosition {
    study::Instant now;
    ReaderStudy study;
    std::vector<study::OrderPlace> order; ///< of this reader
    study::ReaderProgress progress;
    study::ReaderState state;
    std::vector<StudyCase> cases;
    std::optional<StudyCase> current; ///< what is to be read, while something is
};

/// @throws Error(Refused) before the plan is frozen
ReadingPosition readingPosition(SQLite::Database& database, const SignedIn& reader, study::Instant now);

/// What of it the reader is given.
ReadingStep stepAt(SQLite::Database& database, const ReadingPosition& position, const SignedIn& reader);

/// @param event of reader and nodule @param earlier what would be corrected @return a clause; "" when it may
std::string whyNotCorrected(SQLite::Database& database, const StudyEvent& event,
                            const std::optional<StoredRead>& earlier, bool aided);

/// Of the case at `place`, after what is locked by now.
bool truthIsReleased(SQLite::Database& database, const ReadingPosition& before, const study::OrderPlace& place,
                     const SignedIn& reader);

} // namespace dsmt::database
