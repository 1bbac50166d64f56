// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// Something that was done to the library.
struct AuditNote {
    std::string action;                  ///< such as "read added", "library restored"
    std::string table;                   ///< of the row that it was done to; "" when to none
    std::optional<std::int64_t> subject; ///< id of that row
    std::string contentSha256;           ///< of that row, or of what came in
    std::string detail;                  ///< a clause for a person, without patient names
};

struct AuditEntry {
    std::int64_t sequence = 0; ///< from 1, without a gap; it alone says the order
    std::string at;            ///< UTC, ISO 8601, as the clock stood
    std::string who;
    AuditNote note;
    std::string sha256; ///< over this entry and the SHA-256 of the one before
};

/// The newest entry: kept elsewhere, it proves later that nothing before it was changed and nothing cut off.
struct AuditAnchor {
    std::int64_t sequence = 0;
    std::string sha256;
};

/// Where the trail is not what was written.
struct AuditFault {
    std::int64_t sequence = 0;
    std::string text; ///< a clause: "entry 7 was changed"
};

/// For the stores, within the transaction of what was done. Exceptions of SQLiteCpp pass through.
void appendAudit(SQLite::Database& database, const AuditNote& note);

/// As AuditStore::faults. Exceptions of SQLiteCpp pass through.
std::vector<AuditFault> auditFaults(SQLite::Database& database, std::optional<int> newest,
                                    const std::optional<AuditAnchor>& known);

/// The append-only log. All throw Error(Failed).
class AuditStore final {
public:
    explicit AuditStore(Library& library) : m_library(library) {}

    void append(const AuditNote& note);
    /// Newest first.
    std::vector<AuditEntry> entries(int most);
    /// Nothing while the trail is empty.
    std::optional<AuditAnchor> anchor();

    /// Every entry against its SHA-256 and the one before. @param newest only so many; all without
    /// @param known an anchor that was kept elsewhere
    std::vector<AuditFault> faults(std::optional<int> newest = std::nullopt,
                                   const std::optional<AuditAnchor>& known = std::nullopt);

private:
    Library& m_library;
};

} // namespace dsmt::database
