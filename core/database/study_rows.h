// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only. Exceptions of SQLiteCpp pass through.

#include "core/database/study_store.h"
#include "core/study/session_state.h"

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// A nodule that is known only from an archive has, in the place of its tracking UID, this and the UID's SHA-256.
inline constexpr const char* kHashedUid = "sha256:";

/// @throws Error(NotFound) for a study that is not there or not planned here
ReaderStudy studyRow(SQLite::Database& database, std::int64_t studyId);
std::vector<StudyCase> studyCases(SQLite::Database& database, std::int64_t studyId);
std::vector<StudyReader> studyReaders(SQLite::Database& database, std::int64_t studyId);
/// @param reader number of one reader, or all
std::vector<study::OrderPlace> studyOrders(SQLite::Database& database, std::int64_t studyId,
                                           std::optional<int> reader = std::nullopt);

/// What readers see of a prediction; nothing where the network refused.
std::optional<study::NetworkAnswer> networkAnswerOf(SQLite::Database& database, std::int64_t predictionId);

void insertCases(SQLite::Database& database, std::int64_t studyId, const std::vector<StudyCase>& cases);
/// Readers get the numbers 1, 2, ... in their order here.
void insertReaders(SQLite::Database& database, std::int64_t studyId, const std::vector<std::int64_t>& readerIds);
void insertOrders(SQLite::Database& database, std::int64_t studyId, const std::vector<study::OrderPlace>& orders);
/// @return the id of its row in study_plans
std::int64_t insertPlan(SQLite::Database& database, std::int64_t studyId, const FrozenPlan& plan);

/// What a reader has locked.
study::ReaderProgress readerProgress(SQLite::Database& database, std::int64_t studyId, std::int64_t readerId);

study::Plan planOfRows(SQLite::Database& database, std::int64_t studyId);
std::optional<FrozenPlan> frozenPlan(SQLite::Database& database, std::int64_t studyId);

} // namespace dsmt::database
