// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/audit_trail.h"

#include "core/base/user_name.h"
#include "core/base/version.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

/// What the entry before the first one would have.
const std::string kBeginning(64, '0');

std::string newestSha256(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT row_sha256 FROM audit ORDER BY sequence DESC LIMIT 1");
    return select.executeStep() ? select.getColumn(0).getString() : kBeginning;
}

std::string textOf(const StoredSeal& stored, const char* column)
{
    const auto found = stored.row.find(column);
    const auto* text = found == stored.row.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text ? *text : std::string();
}

AuditEntry entryOf(const StoredSeal& stored)
{
    AuditEntry entry;
    entry.sequence = stored.id;
    entry.at = textOf(stored, "at");
    entry.who = textOf(stored, "who");
    entry.note = {textOf(stored, "action"), textOf(stored, "subject_table"), std::nullopt,
                  textOf(stored, "content_sha256"), textOf(stored, "detail")};
    if (const auto* subject = std::get_if<std::int64_t>(&stored.row.at("subject")))
        entry.note.subject = *subject;
    entry.sha256 = stored.seal;
    return entry;
}

/// The highest number that was ever given: the tail may have been cut off.
std::int64_t numbersGiven(SQLite::Database& database)
{
    SQLite::Statement select(database, "SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
    return select.executeStep() ? select.getColumn(0).getInt64() : 0;
}

std::vector<AuditFault> faultsAfter(SQLite::Database& database, std::int64_t first,
                                    const std::optional<AuditAnchor>& known)
{
    SQLite::Statement select(database, "SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence");
    select.bind(1, first);
    std::vector<AuditFault> faults;
    std::string before = kBeginning;
    std::int64_t expected = first;
    bool knownSeen = !known;
    while (select.executeStep()) {
        const StoredSeal stored = storedSeal(select, "sequence");
        if (stored.id != expected)
            faults.push_back({expected, fmt::format("entries {} to {} are missing", expected, stored.id - 1)});
        else if ((stored.id != first || first == 1) && textOf(stored, "previous_sha256") != before)
            faults.push_back({stored.id, fmt::format("entry {} does not follow the one before", stored.id)});
        if (!stored.intact())
            faults.push_back({stored.id, fmt::format("entry {} was changed", stored.id)});
        if (known && known->sequence == stored.id) {
            knownSeen = true;
            if (known->sha256 != stored.seal)
                faults.push_back({stored.id, fmt::format("entry {} is not that of the anchor", stored.id)});
        }
        before = stored.seal;
        expected = stored.id + 1;
    }
    if (const std::int64_t given = numbersGiven(database); given >= expected)
        faults.push_back({expected, fmt::format("entries {} to {} are missing", expected, given)});
    else if (!knownSeen)
        faults.push_back({known->sequence, fmt::format("entry {} of the anchor is missing", known->sequence)});
    return faults;
}

} // namespace

void appendAudit(SQLite::Database& database, const AuditNote& note)
{
    SealedRow row{{"at", timeNow(database)},
                  {"who", userName()},
                  {"software", std::string(kSoftware)},
                  {"action", note.action},
                  {"subject_table", note.table},
                  {"subject", sealedValue(note.subject)},
                  {"content_sha256", note.contentSha256},
                  {"detail", note.detail},
                  {"previous_sha256", newestSha256(database)}};
    insertSealed(database, "audit", row);
}

void AuditStore::append(const AuditNote& note)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] { appendAudit(m_library.connection(), note); });
    transaction.commit();
}

std::vector<AuditEntry> AuditStore::entries(int most)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), "SELECT * FROM audit ORDER BY sequence DESC LIMIT ?");
        select.bind(1, most);
        std::vector<AuditEntry> entries;
        while (select.executeStep())
            entries.push_back(entryOf(storedSeal(select, "sequence")));
        return entries;
    });
}

std::optional<AuditAnchor> AuditStore::anchor()
{
    const std::vector<AuditEntry> newest = entries(1);
    if (newest.empty())
        return std::nullopt;
    return AuditAnchor{newest.front().sequence, newest.front().sha256};
}

std::vector<AuditFault> auditFaults(SQLite::Database& database, std::optional<int> newest,
                                    const std::optional<AuditAnchor>& known)
{
    const std::int64_t last = database.execAndGet("SELECT coalesce(max(sequence), 0) FROM audit").getInt64();
    const std::int64_t first = newest ? std::max<std::int64_t>(1, last - *newest + 1) : 1;
    return faultsAfter(database, first, known);
}

std::vector<AuditFault> AuditStore::faults(std::optional<int> newest, const std::optional<AuditAnchor>& known)
{
    return inLibrary(m_library.folder(), [&] { return auditFaults(m_library.connection(), newest, known); });
}

} // namespace dsmt::database
