// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/send_queue.h"

#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

constexpr std::array kStates{"waiting", "sent", "failed", "cancelled"};

constexpr const char* kSelect =
    "SELECT id, series, peer_json, what, deidentified, state, attempts, coalesce(next_attempt_at, ''), failure, "
    "queued_by, queued_at, coalesce(ended_at, ''), "
    "(SELECT count(*) FROM sent_objects WHERE sending = sendings.id), "
    "(SELECT count(*) FROM sent_objects WHERE sending = sendings.id AND sent_at IS NOT NULL), "
    "(SELECT count(*) FROM sent_objects WHERE sending = sendings.id AND refusal <> '') FROM sendings ";

SendState stateOf(const std::string& name)
{
    for (std::size_t n = 0; n < kStates.size(); ++n)
        if (name == kStates[n])
            return SendState(n);
    throw Error(ErrorKind::Failed, fmt::format("a sending is '{}'", name));
}

Sending sendingOf(SQLite::Statement& select)
{
    const auto text = [&](int column) { return select.getColumn(column).getString(); };
    Sending sending;
    sending.id = select.getColumn(0).getInt64();
    if (const SQLite::Column series = select.getColumn(1); !series.isNull())
        sending.seriesId = series.getInt64();
    sending.peer = pacsPeerFromJson(text(2));
    sending.what = text(3);
    sending.deidentified = select.getColumn(4).getInt() != 0;
    sending.state = stateOf(text(5));
    sending.attempts = select.getColumn(6).getInt();
    sending.nextAttemptAt = text(7);
    sending.failure = text(8);
    sending.queuedBy = text(9);
    sending.queuedAt = text(10);
    sending.endedAt = text(11);
    sending.objects = select.getColumn(12).getInt();
    sending.sent = select.getColumn(13).getInt();
    sending.refused = select.getColumn(14).getInt();
    return sending;
}

std::vector<Sending> rows(SQLite::Statement& select)
{
    std::vector<Sending> found;
    while (select.executeStep())
        found.push_back(sendingOf(select));
    return found;
}

std::string storedPath(const std::filesystem::path& file, const std::filesystem::path& library)
{
    const std::filesystem::path inside = file.lexically_relative(library);
    return inside.empty() || *inside.begin() == ".." ? std::filesystem::absolute(file).string() : inside.string();
}

void note(SQLite::Database& database, const char* action, const Sending& sending)
{
    appendAudit(database, {action, "sendings", sending.id, "",
                           fmt::format("{} to {}{}: {} of {} objects sent", sending.what, shownPeer(sending.peer),
                                       sending.deidentified ? ", de-identified" : "", sending.sent, sending.objects)});
}

} // namespace

const char* toString(SendState state)
{
    return kStates[std::size_t(state)];
}

std::int64_t SendQueue::add(const NewSending& sending)
{
    if (sending.objects.empty())
        throw Error(ErrorKind::BadInput, "there is nothing to send");
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement insert(database, "INSERT INTO sendings (peer_json, what, deidentified, state, attempts, "
                                           "failure, queued_by, queued_at, series) VALUES (?, ?, ?, 'waiting', 0, '', "
                                           "?, ?, ?)");
        SQLite::bind(insert, toJson(sending.peer), sending.what, int(sending.deidentified), userName(),
                     timeNow(database));
        if (sending.seriesId)
            insert.bind(6, *sending.seriesId);
        insert.exec();
        const std::int64_t added = database.getLastInsertRowid();
        SQLite::Statement object(database, "INSERT INTO sent_objects (sending, file, sop_class_uid, sop_instance_uid, "
                                           "transfer_syntax_uid, refusal) VALUES (?, ?, ?, ?, ?, '')");
        for (const QueuedObject& one : sending.objects) {
            object.reset();
            SQLite::bind(object, added, storedPath(one.file, m_library.folder()), one.sopClassUid, one.sopInstanceUid,
                         one.transferSyntaxUid);
            object.exec();
        }
        note(database, "sending queued", this->sending(added));
        return added;
    });
    transaction.commit();
    return id;
}

std::vector<Sending> SendQueue::all(int most)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string(kSelect) + "ORDER BY id DESC LIMIT ?");
        select.bind(1, most);
        return rows(select);
    });
}

std::vector<Sending> SendQueue::ofSeries(std::int64_t seriesId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string(kSelect) + "WHERE series = ? ORDER BY id DESC");
        select.bind(1, seriesId);
        return rows(select);
    });
}

Sending SendQueue::sending(std::int64_t id)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(), std::string(kSelect) + "WHERE id = ?");
        select.bind(1, id);
        if (!select.executeStep())
            throw Error(ErrorKind::NotFound, fmt::format("there is no sending {}", id));
        return sendingOf(select);
    });
}

std::vector<Sending> SendQueue::due()
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 std::string(kSelect) +
                                     "WHERE state = 'waiting' AND (next_attempt_at IS NULL OR next_attempt_at <= ?) "
                                     "ORDER BY id");
        select.bind(1, timeNow(m_library.connection()));
        return rows(select);
    });
}

std::vector<QueuedObject> SendQueue::objects(std::int64_t sendingId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT id, file, sop_class_uid, sop_instance_uid, transfer_syntax_uid, "
                                 "coalesce(sent_at, ''), refusal FROM sent_objects WHERE sending = ? ORDER BY id");
        select.bind(1, sendingId);
        std::vector<QueuedObject> found;
        while (select.executeStep()) {
            const auto text = [&](int column) { return select.getColumn(column).getString(); };
            found.push_back({select.getColumn(0).getInt64(), m_library.folder() / text(1), text(2), text(3), text(4),
                             text(5), text(6)});
        }
        return found;
    });
}

void SendQueue::noteSent(std::int64_t objectId)
{
    inLibrary(m_library.folder(), [&] {
        SQLite::Statement update(m_library.connection(),
                                 "UPDATE sent_objects SET sent_at = ?, refusal = '' WHERE id = ?");
        SQLite::bind(update, timeNow(m_library.connection()), objectId);
        update.exec();
    });
}

void SendQueue::noteRefused(std::int64_t objectId, const std::string& why)
{
    inLibrary(m_library.folder(), [&] {
        SQLite::Statement update(m_library.connection(), "UPDATE sent_objects SET refusal = ? WHERE id = ?");
        SQLite::bind(update, why, objectId);
        update.exec();
    });
}

void SendQueue::noteFailure(std::int64_t id, const std::string& why, std::optional<int> waitSeconds)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        SQLite::Statement update(
            database, waitSeconds ? "UPDATE sendings SET attempts = attempts + 1, failure = ?2, next_attempt_at = "
                                    "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?3) WHERE id = ?1 AND state = 'waiting'"
                                  : "UPDATE sendings SET attempts = attempts + 1, failure = ?2, state = 'failed', "
                                    "ended_at = ?3 WHERE id = ?1 AND state = 'waiting'");
        SQLite::bind(update, id, why, waitSeconds ? fmt::format("+{} seconds", *waitSeconds) : timeNow(database));
        if (update.exec() == 1 && !waitSeconds)
            note(database, "sending failed", sending(id));
    });
    transaction.commit();
}

void SendQueue::finish(std::int64_t id)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const Sending done = sending(id);
        const bool isSent = done.sent == done.objects;
        SQLite::Statement update(database,
                                 "UPDATE sendings SET attempts = attempts + 1, state = ?2, failure = ?3, ended_at = ?4 "
                                 "WHERE id = ?1 AND state = 'waiting'");
        SQLite::bind(update, id, toString(isSent ? SendState::Sent : SendState::Failed),
                     isSent ? std::string() : fmt::format("{} objects were refused", done.refused), timeNow(database));
        if (update.exec() == 1)
            note(database, isSent ? "sent" : "sending failed", sending(id));
    });
    transaction.commit();
}

bool SendQueue::cancel(std::int64_t id)
{
    Transaction transaction(m_library);
    const bool was = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const Sending known = sending(id);
        if (known.state != SendState::Waiting)
            return false;
        SQLite::Statement update(database, "UPDATE sendings SET state = 'cancelled', ended_at = ? WHERE id = ?");
        SQLite::bind(update, timeNow(database), id);
        update.exec();
        note(database, "sending cancelled", sending(id));
        return true;
    });
    transaction.commit();
    return was;
}

void SendQueue::retry(std::int64_t id)
{
    Transaction transaction(m_library);
    inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        const Sending known = sending(id);
        if (known.state == SendState::Sent)
            throw Error(ErrorKind::BadInput, fmt::format("sending {} is sent already", id));
        if (known.state == SendState::Cancelled)
            throw Error(ErrorKind::BadInput, fmt::format("sending {} was given up; send it anew", id));
        SQLite::Statement update(database, "UPDATE sendings SET state = 'waiting', attempts = 0, ended_at = NULL, "
                                           "next_attempt_at = NULL, failure = '' WHERE id = ?");
        update.bind(1, id);
        update.exec();
        SQLite::Statement objects(database, "UPDATE sent_objects SET refusal = '' WHERE sending = ?");
        objects.bind(1, id);
        objects.exec();
        if (known.state != SendState::Waiting)
            note(database, "sending queued", sending(id));
    });
    transaction.commit();
}

} // namespace dsmt::database
