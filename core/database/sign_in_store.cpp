// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/sign_in_store.h"

#include "core/base/error.h"
#include "core/base/passcode_hash.h"
#include "core/database/audit_trail.h"
#include "core/database/event_rows.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/study_clock.h"
#include "core/database/study_rows.h"
#include "core/database/transaction.h"
#include "core/study/sign_in.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>

namespace dsmt::database {

namespace {

constexpr std::size_t kShortestPasscode = 6;

struct Attempts {
    int wrongInARow = 0;
    std::optional<study::Instant> lastWrong;
};

/// In any study since the reader last got in or got another passcode.
Attempts attemptsOf(SQLite::Database& database, std::int64_t readerId)
{
    SQLite::Statement select(database, "SELECT count(*), max(at) FROM study_events WHERE reader = ?1 AND "
                                       "kind = 'sign-in refused' AND id > coalesce((SELECT max(id) FROM study_events "
                                       "WHERE reader = ?1 AND kind = 'sign-in'), 0) AND "
                                       "at > coalesce((SELECT passcode_set_at FROM readers WHERE id = ?1), '')");
    select.bind(1, readerId);
    select.executeStep();
    Attempts attempts{select.getColumn(0).getInt(), std::nullopt};
    if (const SQLite::Column last = select.getColumn(1); !last.isNull())
        attempts.lastWrong = study::instantFrom(last.getString());
    return attempts;
}

std::string storedHash(SQLite::Database& database, std::int64_t readerId)
{
    SQLite::Statement select(database, "SELECT passcode FROM readers WHERE id = ?");
    select.bind(1, readerId);
    return select.executeStep() ? select.getColumn(0).getString() : "";
}

} // namespace

void requireLongEnough(const std::string& passcode)
{
    if (passcode.size() < kShortestPasscode)
        throw Error(ErrorKind::BadInput, "a passcode has six characters at least");
}

void SignInStore::setPasscode(std::int64_t readerId, const std::string& passcode)
{
    requireLongEnough(passcode);
    const std::string hash = passcodeHash(passcode);
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "readers", readerId, "reader");
        SQLite::Statement update(database, "UPDATE readers SET passcode = ?, passcode_set_at = ? WHERE id = ?");
        SQLite::bind(update, hash, timeNow(database), readerId);
        update.exec();
        appendAudit(database, {"passcode set", "readers", readerId, "", ""});
    });
    transaction.commit();
}

bool SignInStore::hasPasscode(std::int64_t readerId)
{
    return inLibrary(m_library.folder(), [&] { return !storedHash(m_library.connection(), readerId).empty(); });
}

SignedIn SignInStore::signIn(std::int64_t studyId, std::int64_t readerId, const std::string& passcode,
                             study::Instant now)
{
    requireClock(m_library, studyId, readerId, now);
    Transaction transaction(m_library);
    std::string refusal;
    int number = 0;
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const std::vector<StudyReader> readers = studyReaders(database, studyRow(database, studyId).id);
        const auto reader = std::find_if(readers.begin(), readers.end(),
                                         [&](const StudyReader& one) { return one.readerId == readerId; });
        const std::string hash = storedHash(database, readerId);
        if (reader == readers.end() || hash.empty()) {
            refusal = hash.empty() ? "there is no passcode yet; the coordinator sets one (dsmt study passcode)"
                                   : "this study has no such reader";
            return; // counts for nothing
        }
        number = reader->number;
        const Attempts attempts = attemptsOf(database, readerId);
        refusal = study::whyNoSignIn(attempts.wrongInARow, attempts.lastWrong, now);
        const bool looked = refusal.empty();
        if (looked && !isPasscode(passcode, hash))
            refusal = "the passcode is wrong";
        // Attempts that were not looked at do not make the wait longer.
        if (looked)
            insertEvent(database, {studyId, readerId, std::nullopt, 0, now,
                                   refusal.empty() ? "sign-in" : "sign-in refused", textDetail(refusal)});
    });
    transaction.commit();
    if (!refusal.empty())
        throw Error(ErrorKind::Refused, "signing in: " + refusal);
    return {studyId, readerId, number};
}

} // namespace dsmt::database
