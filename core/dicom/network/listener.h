// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/diversions.h"
#include "core/records/pacs_settings.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// What came over one connection.
struct Arrival {
    std::string callingAeTitle, address; ///< of the peer
    std::vector<std::filesystem::path> files;
    std::string failure; ///< why it ended before its time, a clause; "" when the peer closed it
};

struct ListenerOptions {
    std::filesystem::path folder; ///< takes SOP.dcm; must exist
    bool sync = true;             ///< an object has reached the disk before the peer is told so
    /// Called for each connection that brought something or broke, one at a time, on a thread of the listener.
    std::function<void(const Arrival&)> arrived;
    /// Called for each connection that was turned down, likewise: a sentence.
    std::function<void(const std::string&)> refused;
    /// Objects that go elsewhere, and are of no Arrival; may be null.
    std::shared_ptr<const Diversions> diversions;
};

/// Where peers store to (C-STORE SCP, C-ECHO SCP). Only those calls are taken that name our AE title, come with the AE
/// title of a peer and from that peer's host; with TLS only over secure connections. A connection reaches DCMTK only
/// when its association request is there complete and of sane size, so that half-open ones cost one descriptor each,
/// for ten seconds at most. At most eight associations at a time and 64 that wait.
class Listener final {
public:
    /// @throws Error(Failed) when the address cannot be listened on, naming it and the reason; Error(BadInput) for
    /// certificates that cannot be used
    Listener(const PacsSettings& settings, ListenerOptions options);
    /// Ends all connections and waits for them.
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int port() const;

private:
    struct Server;
    std::unique_ptr<Server> m_server;
};

} // namespace dsmt::dicom
