// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "core/database/upkeep.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::commands {

// What `dsmt library` prints, as a report or as JSON.

/// Every fault, and what to do about them.
std::string checkReport(const database::Library& library, const database::CheckReport& report, bool json);
std::string backupReport(const std::vector<database::BackupFile>& backups, bool json);
std::string restoreReport(const database::Restored& restored, bool json);
std::string compactReport(const database::Compacted& compacted, bool json);
std::string statisticsReport(const database::LibraryStatistics& statistics, bool json);
std::string auditReport(const std::vector<database::AuditEntry>& entries,
                        const std::optional<database::AuditAnchor>& anchor,
                        const std::vector<database::AuditFault>& faults, bool json);

} // namespace dsmt::commands
