// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/listener.h"

#include "core/dicom/network/network_words.h"
#include "core/dicom/network/served_association.h"
#include "core/dicom/network/transport_security.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace dsmt::dicom {

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kMostAssociations = 8;
constexpr std::size_t kMostHandshakes = 32; ///< of TLS, besides; some end nowhere and take their time
constexpr std::size_t kMostWaiting = 64;
constexpr std::chrono::seconds kPatience(10);
constexpr std::chrono::milliseconds kLook(20);

struct Waiting {
    Descriptor caller;
    std::string address;
    Clock::time_point since;
};

struct Serving {
    Descriptor twin; ///< of the caller, to end it from outside
    Clock::time_point since = Clock::now();
    std::atomic<bool> isBegun{false}; ///< it has an association
    std::atomic<bool> isDone{false};
    std::thread thread;
};

} // namespace

struct Listener::Server {
    Descriptor socket;
    ServingRules rules;
    ListenerOptions options;
    std::atomic<bool> stop{false};
    std::list<Waiting> waiting;
    std::list<Serving> serving;
    std::mutex telling;
    std::thread thread;

    void run();
    void takeCallers();
    void sortWaiting();
    void begin(Waiting caller);
    bool hasRoom() const;
    void joinDone(bool all);
    void tell(const Served& served);
};

void Listener::Server::run()
{
    while (!stop) {
        // Between two looks at those who have sent half a request, newcomers wake it at once.
        ::pollfd entry{socket.get(), POLLIN, 0};
        ::poll(&entry, 1, waiting.empty() ? 200 : int(kLook.count()));
        if ((entry.revents & POLLIN) != 0) // NOLINT(hicpp-signed-bitwise)
            takeCallers();
        sortWaiting();
        joinDone(false);
    }
    waiting.clear();
    joinDone(true);
}

void Listener::Server::takeCallers()
{
    for (;;) {
        Waiting caller;
        caller.caller = acceptCaller(socket, caller.address);
        if (caller.caller.get() < 0)
            return;
        caller.since = Clock::now();
        if (waiting.size() >= kMostWaiting)
            waiting.pop_front(); // the one that has had most time
        waiting.push_back(std::move(caller));
    }
}

void Listener::Server::sortWaiting()
{
    for (auto next = waiting.begin(); next != waiting.end();) {
        const FirstBytes state = firstBytes(next->caller, rules.tls.isOn);
        const bool isLate = Clock::now() - next->since > kPatience;
        if (state == FirstBytes::Complete && hasRoom()) {
            begin(std::move(*next));
            next = waiting.erase(next);
        } else if (state == FirstBytes::OtherSecurity) {
            tell({.arrival = {},
                  .refusal = rules.tls.isOn
                                 ? next->address + " called without encryption, but this listener takes TLS only"
                                 : next->address + " called with TLS, but this listener does not use it"});
            next = waiting.erase(next);
        } else if (state == FirstBytes::Wrong || isLate) {
            next = waiting.erase(next);
        } else {
            ++next;
        }
    }
}

bool Listener::Server::hasRoom() const
{
    const auto begun = std::size_t(
        std::count_if(serving.begin(), serving.end(), [](const Serving& one) { return one.isBegun.load(); }));
    return begun < kMostAssociations &&
           serving.size() - begun < (rules.tls.isOn ? kMostHandshakes : kMostAssociations - begun);
}

void Listener::Server::begin(Waiting caller)
{
    Serving& one = serving.emplace_back();
    one.twin = Descriptor(::dup(caller.caller.get()));
    one.thread = std::thread([this, &one, caller = std::move(caller)]() mutable {
        tell(serve(std::move(caller.caller), caller.address, rules, one.isBegun));
        one.isDone = true;
    });
}

void Listener::Server::joinDone(bool all)
{
    for (auto next = serving.begin(); next != serving.end();) {
        // A handshake of TLS may be as slow as the caller likes.
        const bool isLate = !next->isBegun && Clock::now() - next->since > kPatience;
        if (all || isLate)
            ::shutdown(next->twin.get(), SHUT_RDWR);
        if (all || next->isDone) {
            next->thread.join();
            next = serving.erase(next);
        } else {
            ++next;
        }
    }
}

void Listener::Server::tell(const Served& served)
{
    const std::lock_guard lock(telling);
    if (!served.refusal.empty()) {
        if (options.refused)
            options.refused(served.refusal);
    } else if (options.arrived && (!served.arrival.files.empty() || !served.arrival.failure.empty())) {
        options.arrived(served.arrival);
    }
}

Listener::Listener(const PacsSettings& settings, ListenerOptions options) : m_server(std::make_unique<Server>())
{
    prepareNetwork();
    m_server->rules.aeTitle = settings.aeTitle;
    for (const PacsPeer& peer : settings.peers)
        m_server->rules.callers.push_back({peer.aeTitle, addressesOf(peer.host)});
    m_server->rules.folder = options.folder;
    m_server->rules.sync = options.sync;
    m_server->rules.tls = settings.listener.tls;
    m_server->rules.diversions = options.diversions;
    if (settings.listener.tls.isOn)
        const TransportSecurity fits(settings.listener.tls, TlsEnd::Called);
    m_server->options = std::move(options);
    m_server->socket = listenAt(settings.listener.address, settings.listener.port);
    m_server->thread = std::thread([server = m_server.get()] { server->run(); });
}

Listener::~Listener()
{
    m_server->stop = true;
    m_server->thread.join();
}

int Listener::port() const
{
    return portOf(m_server->socket);
}

} // namespace dsmt::dicom
