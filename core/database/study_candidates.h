// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only. Exceptions of SQLiteCpp pass through.

#include "core/database/study_store.h"

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// A nodule of the library as inclusion rules see it.
struct StudyCandidate {
    study::CaseFacts facts;
    std::optional<std::int64_t> predictionId; ///< the latest of that network that is no refusal
};

/// @param weightsSha256 of the network whose answers count, or "" for any
/// @param nodules these, or all when empty @throws Error(NotFound) for one that is not there
std::vector<StudyCandidate> studyCandidates(SQLite::Database& database, const std::string& weightsSha256,
                                            const std::vector<std::int64_t>& nodules);

/// Of the network that answered last; "" when none has.
std::string newestWeights(SQLite::Database& database);

} // namespace dsmt::database
