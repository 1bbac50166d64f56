// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/library_check.h"

#include <functional>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace dsmt::database {

/// Tables whose rows carry row_sha256 over themselves (sealed_row.h).
inline constexpr const char* kSealedTables[] = {
    "reference_standards", "reads",      "roc_comparisons", "study_plans",          "study_events",    "annotations",
    "annotation_versions", "lidc_reads", "lidc_nodules",    "prediction_decisions", "imported_reports"};

bool hasTable(SQLite::Database& database, const std::string& table);
/// Not in a schema before it.
bool hasColumn(SQLite::Database& database, const std::string& table, const std::string& column);

/// Adds a fault for what SQLite cannot read and goes on.
void tolerant(CheckReport& report, const std::string& table, const std::function<void()>& work);

/// A table all of whose rows stay for ever: each must be there, readable and what its SHA-256 says; each that is not is
/// named. @param newest only so many of the last rows
void checkSealed(SQLite::Database& database, const std::string& table, std::optional<int> newest, CheckReport& report);
/// Outlines that readers edited, with their voxels.
void checkMaskVersions(SQLite::Database& database, std::optional<int> newest, CheckReport& report);
void checkPredictions(SQLite::Database& database, std::optional<int> newest, CheckReport& report);

/// Rows whose SHA-256 the audit trail knows.
void checkAgainstAudit(SQLite::Database& database, CheckReport& report);

} // namespace dsmt::database
