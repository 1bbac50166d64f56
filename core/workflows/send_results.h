// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/send_queue.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What goes to a peer.
struct SendRequest {
    PacsPeer peer;
    std::optional<std::int64_t> seriesId; ///< the case that it is about
    std::string what;                     ///< for a person, without a patient's name
    bool deidentified = false;
    std::vector<std::filesystem::path> files; ///< DICOM
    /// The files will be gone: the queue takes copies. What lies in the library already is never copied.
    bool copies = false;
};

/// Puts files into the queue of a library, where they stay until the peer has them. Files that are no DICOM objects are
/// left out when there are others. Returns the sending's number.
/// @throws Error(BadInput) when there is nothing to send; Error(Failed)
std::int64_t queueSending(database::Library& library, const SendRequest& request);

/// What a run over the queue did.
struct QueueRun {
    int sendings = 0, ended = 0;
    int objects = 0;                   ///< sent
    std::vector<std::string> failures; ///< sentences
    bool isBusy = false;               ///< another program sends
};

/// Sends what is due. A sending that fails because the peer is away is tried again after 10 s, 1, 5, 15 and then every
/// 60 minutes, for a day; objects that the peer has are not sent twice, also when the program died in between.
/// @param only one sending, due or not
/// @throws Error(Failed), Cancelled; a peer that fails is no error here
QueueRun runQueue(database::Library& library, const std::string& ownAeTitle, const Progress& progress = {},
                  std::optional<std::int64_t> only = std::nullopt);

/// Gives a waiting sending up and removes the copies that the queue holds of it. Returns whether it waited.
/// @throws Error(NotFound, Failed)
bool cancelSending(database::Library& library, std::int64_t id);

} // namespace dsmt::workflows
