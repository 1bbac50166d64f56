// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/dicom/network/send.h"
#include "core/workflows/outgoing_files.h"
#include "core/workflows/send_results.h"

#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <map>
#include <sys/file.h>
#include <unistd.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using database::QueuedObject;
using database::Sending;
using database::SendQueue;

namespace {

/// Seconds until the next attempt, by how many there were.
std::optional<int> waitAfter(int attempts)
{
    constexpr std::array kWaits{10, 60, 300, 900};
    constexpr int kHour = 3600, kMostAttempts = 28;
    if (attempts >= kMostAttempts)
        return std::nullopt;
    return attempts < int(kWaits.size()) ? kWaits[std::size_t(attempts)] : kHour;
}

/// One program at a time sends; the lock goes with the program.
class SendLock final {
public:
    explicit SendLock(const fs::path& place)
        : m_file(::open((place / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600))
    {
        m_isHeld = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0;
    }
    ~SendLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    SendLock(const SendLock&) = delete;
    SendLock& operator=(const SendLock&) = delete;
    bool isHeld() const { return m_isHeld; }

private:
    int m_file;
    bool m_isHeld = false;
};

/// Copies of what is over. Results of others are never touched.
void removeCopies(const fs::path& library, const std::vector<QueuedObject>& objects)
{
    std::error_code ignored;
    const fs::path place = outgoingPlace(library);
    for (const QueuedObject& object : objects)
        if (object.file.parent_path().parent_path() == place)
            fs::remove_all(object.file.parent_path(), ignored);
}

class Run {
public:
    Run(database::Library& library, const std::string& ownAeTitle) : m_library(library), m_ownAeTitle(ownAeTitle) {}

    void send(const Sending& sending, QueueRun& run, const Progress& progress)
    {
        SendQueue queue(m_library);
        const std::vector<QueuedObject> all = queue.objects(sending.id);
        std::vector<dicom::SentObject> left;
        std::map<std::string, std::int64_t> ids;
        for (const QueuedObject& object : all)
            if (object.sentAt.empty() && object.refusal.empty()) {
                left.push_back({object.file, object.sopClassUid, object.sopInstanceUid, object.transferSyntaxUid});
                ids[object.file.string()] = object.id;
            }
        ++run.sendings;
        std::string passing;
        try {
            if (!left.empty())
                dicom::sendObjects(
                    {m_ownAeTitle, sending.peer}, left,
                    [&](const dicom::SentObject& object, const dicom::SendAnswer& answer) {
                        const std::int64_t id = ids.at(object.file.string());
                        if (answer.failure.empty()) {
                            queue.noteSent(id);
                            ++run.objects;
                        } else if (answer.isPassing) {
                            passing = shownPeer(sending.peer) + ": " + answer.failure;
                        } else {
                            queue.noteRefused(id, answer.failure);
                            run.failures.push_back(fmt::format("{}: {}: {}", shownPeer(sending.peer),
                                                               object.sopInstanceUid, answer.failure));
                        }
                    },
                    progress);
        } catch (const Error& failure) {
            passing = failure.message();
        }
        end(sending, all, passing, run);
    }

private:
    void end(const Sending& sending, const std::vector<QueuedObject>& all, const std::string& passing, QueueRun& run)
    {
        SendQueue queue(m_library);
        if (passing.empty()) {
            queue.finish(sending.id);
        } else {
            queue.noteFailure(sending.id, passing, waitAfter(sending.attempts));
            run.failures.push_back(passing);
        }
        const Sending now = queue.sending(sending.id);
        if (now.state == database::SendState::Sent || now.state == database::SendState::Cancelled)
            removeCopies(m_library.folder(), all);
        if (now.state != database::SendState::Waiting)
            ++run.ended;
    }

    database::Library& m_library;
    const std::string& m_ownAeTitle;
};

} // namespace

bool cancelSending(database::Library& library, std::int64_t id)
{
    SendQueue queue(library);
    const bool waited = queue.cancel(id);
    if (waited)
        removeCopies(library.folder(), queue.objects(id));
    return waited;
}

QueueRun runQueue(database::Library& library, const std::string& ownAeTitle, const Progress& progress,
                  std::optional<std::int64_t> only)
{
    QueueRun run;
    const SendLock lock(outgoingPlace(library.folder()));
    if (!lock.isHeld()) {
        run.isBusy = true;
        return run;
    }
    SendQueue queue(library);
    const std::vector<Sending> due = only ? std::vector{queue.sending(*only)} : queue.due();
    for (std::size_t n = 0; n < due.size(); ++n)
        if (due[n].state == database::SendState::Waiting)
            Run(library, ownAeTitle)
                .send(due[n], run, progress.stage(double(n) / double(due.size()), double(n + 1) / double(due.size())));
    return run;
}

} // namespace dsmt::workflows
