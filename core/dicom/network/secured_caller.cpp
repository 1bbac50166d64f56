// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/secured_caller.h"

#include "core/dicom/network/forwarding_connection.h"
#include "core/dicom/network/network_words.h"

#include <algorithm>
#include <cstdint>
#include <sys/socket.h>
#include <sys/time.h>
#include <utility>
#include <vector>

namespace dsmt::dicom {

namespace {

constexpr int kHandshakeSeconds = 5; ///< between two packets; the listener ends it after ten in all

/// Gives first what was read already.
class BegunConnection final : public ForwardingConnection {
public:
    using ForwardingConnection::ForwardingConnection;

    /// Reads the first PDU; false when it is none that may be first.
    bool readRequest()
    {
        std::vector<std::uint8_t> begun(kPduHeader);
        if (!readAll(begun.data(), begun.size()) || !isAssociateRequest(begun.data()))
            return false;
        begun.resize(kPduHeader + pduLength(begun.data()));
        if (!readAll(begun.data() + kPduHeader, begun.size() - kPduHeader))
            return false;
        m_begun = std::move(begun);
        return true;
    }

    OFCondition serverSideHandshake() override
    {
        const bool isFirst = !std::exchange(m_isShaken, true);
        return isFirst ? ForwardingConnection::serverSideHandshake() : EC_Normal;
    }
    ssize_t read(void* target, size_t size) override
    {
        if (m_taken == m_begun.size())
            return ForwardingConnection::read(target, size);
        const std::size_t count = std::min(size, m_begun.size() - m_taken);
        std::copy_n(m_begun.data() + m_taken, count, static_cast<std::uint8_t*>(target));
        m_taken += count;
        return ssize_t(count);
    }
    OFBool networkDataAvailable(int seconds) override
    {
        return m_taken < m_begun.size() || ForwardingConnection::networkDataAvailable(seconds);
    }

private:
    bool readAll(std::uint8_t* target, std::size_t size)
    {
        while (size > 0) {
            const ssize_t count = ForwardingConnection::read(target, size);
            if (count <= 0)
                return false;
            target += count;
            size -= std::size_t(count);
        }
        return true;
    }

    bool m_isShaken = false;
    std::vector<std::uint8_t> m_begun;
    std::size_t m_taken = 0;
};

/// Hands out a connection that is there already.
class BegunLayer final : public DcmTransportLayer {
public:
    explicit BegunLayer(std::unique_ptr<BegunConnection> connection) : m_connection(std::move(connection)) {}
    DcmTransportConnection* createConnection(DcmNativeSocketType, OFBool) override { return m_connection.release(); }

private:
    std::unique_ptr<BegunConnection> m_connection;
};

void limitSilence(int descriptor)
{
    const ::timeval most{kHandshakeSeconds, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof(most));
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &most, sizeof(most));
}

} // namespace

SecuredCaller::SecuredCaller(Descriptor caller, const PacsTls& tls)
    : m_security(tls, TlsEnd::Called), m_descriptor(caller.get())
{
    limitSilence(m_descriptor);
    std::unique_ptr<DcmTransportConnection> secured(m_security.layer().createConnection(caller.release(), OFTrue));
    if (!secured) {
        m_failure = "no secure connection can be made";
        return;
    }
    auto connection = std::make_unique<BegunConnection>(m_descriptor, std::move(secured));
    const OFCondition shaken = connection->serverSideHandshake();
    if (shaken.good() && connection->readRequest()) {
        m_layer = std::make_unique<BegunLayer>(std::move(connection));
        return;
    }
    m_failure = m_security.failure();
    if (m_failure.empty())
        m_failure = shaken.bad() ? secureFailure(shaken) : "it sent no request for an association";
    connection->close();
}

SecuredCaller::~SecuredCaller() = default;

} // namespace dsmt::dicom
