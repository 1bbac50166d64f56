// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

/// Backups hold the database: everything but the CT images, which are never changed once they are in the library.
struct BackupFile {
    std::filesystem::path file;
    std::string madeAt; ///< UTC, ISO 8601 to the second
    std::uint64_t bytes = 0;
};

inline constexpr std::size_t kBackupGenerations = 3;

/// Copies the library while others write to it, checks the copy (every page, reference and row hash) and only then
/// counts it: backups/backup-TIME.sqlite, of which the newest three stay. @throws Error(Failed), Cancelled
BackupFile backUp(Library& library, const Progress& progress = {});

/// The same to a place of the caller's choice, which must not exist; no generation is removed.
BackupFile backUpTo(Library& library, const std::filesystem::path& file, const Progress& progress = {});

/// Newest first.
std::vector<BackupFile> backups(const std::filesystem::path& libraryFolder);

struct Restored {
    std::filesystem::path from;
    std::filesystem::path setAside; ///< folder with the file that was replaced
};

/// Puts a backup in the place of the library's file, which is set aside (set-aside/TIME), not lost. Killed at any
/// moment, the library is the old one or the restored one. Older schemas are migrated.
/// @throws Error(BadInput) for a backup that is damaged; Error(Refused) for that of a newer program; Error(Failed)
/// while another program has the library open
Restored restore(const std::filesystem::path& libraryFolder, const std::filesystem::path& backup,
                 const Progress& progress = {});

/// For Library: what a restore that was killed left to do. @throws Error(Failed)
void finishRestore(const std::filesystem::path& libraryFolder);

/// For Library: backups/before-schema-N.sqlite, once for each schema. Exceptions of SQLiteCpp pass through.
void keepBeforeMigration(SQLite::Database& database, const std::filesystem::path& libraryFolder, int version);

} // namespace dsmt::database
