// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/pacs_settings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

enum class SendState { Waiting, Sent, Failed, Cancelled };

/// "waiting", "sent", ...
const char* toString(SendState state);

/// An object on its way to a peer.
struct QueuedObject {
    std::int64_t id = 0;
    std::filesystem::path file;
    std::string sopClassUid, sopInstanceUid, transferSyntaxUid;
    std::string sentAt;  ///< UTC, ISO 8601; "" while the peer does not have it
    std::string refusal; ///< why the peer does not take it; ""
};

/// What is to be sent.
struct NewSending {
    std::optional<std::int64_t> seriesId; ///< the case that it is about
    PacsPeer peer;
    std::string what; ///< for a person, without a patient's name: "2 results of prediction 12"
    bool deidentified = false;
    std::vector<QueuedObject> objects; ///< without ids
};

/// Objects that go to a peer together, and how far that is.
struct Sending {
    std::int64_t id = 0;
    std::optional<std::int64_t> seriesId;
    PacsPeer peer;
    std::string what;
    bool deidentified = false;
    SendState state = SendState::Waiting;
    int attempts = 0;
    std::string nextAttemptAt; ///< UTC, ISO 8601; "" for at once
    std::string failure;       ///< of the last attempt; ""
    std::string queuedBy, queuedAt, endedAt;
    int objects = 0, sent = 0, refused = 0;
};

/// What goes to other systems. It is in the library, so that it survives the program; beginning and end of each sending
/// are in the audit trail. All throw Error(Failed).
class SendQueue final {
public:
    explicit SendQueue(Library& library) : m_library(library) {}

    /// @throws Error(BadInput) without objects
    std::int64_t add(const NewSending& sending);

    /// Newest first.
    std::vector<Sending> all(int most = 200);
    std::vector<Sending> ofSeries(std::int64_t seriesId);
    /// @throws Error(NotFound)
    Sending sending(std::int64_t id);
    /// Those that wait and whose time has come, oldest first.
    std::vector<Sending> due();
    std::vector<QueuedObject> objects(std::int64_t sendingId);

    void noteSent(std::int64_t objectId);
    void noteRefused(std::int64_t objectId, const std::string& why);
    /// An attempt ended before its time. @param waitSeconds until the next one; nothing: it is given up
    void noteFailure(std::int64_t id, const std::string& why, std::optional<int> waitSeconds);
    /// Every object was answered: sent, or failed where one was refused.
    void finish(std::int64_t id);

    /// Of a waiting one; nothing happens to others. Returns whether it was.
    bool cancel(std::int64_t id);
    /// A failed one waits again, with what is not sent; a waiting one is due at once. @throws Error(BadInput) for
    /// others
    void retry(std::int64_t id);

private:
    Library& m_library;
};

} // namespace dsmt::database
