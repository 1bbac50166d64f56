// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/secured_caller.h"

#include "core/dicom/network/network_words.h"

#include <dcmtk/dcmnet/dcmtrans.h>
#include <dcmtk/dcmtls/tlslayer.h>

#include <algorithm>
#include <cstdint>
#include <sys/socket.h>
#include <sys/time.h>
#include <vector>

namespace dsmt::dicom {

namespace {

constexpr int kHandshakeSeconds = 5; ///< between two packets; the listener ends it after ten in all

/// Gives first what was read already.
class BegunConnection final : public DcmTransportConnection {
public:
    BegunConnection(int descriptor, std::unique_ptr<DcmTransportConnection> secured)
        : DcmTransportConnection(descriptor), m_secured(std::move(secured))
    {
    }

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

    OFCondition serverSideHandshake() override { return EC_Normal; }
    OFCondition clientSideHandshake() override { return EC_Normal; }
    OFCondition renegotiate(const char* suite) override { return m_secured->renegotiate(suite); }
    ssize_t read(void* target, size_t size) override
    {
        if (m_taken == m_begun.size())
            return m_secured->read(target, size);
        const std::size_t count = std::min(size, m_begun.size() - m_taken);
        std::copy_n(m_begun.data() + m_taken, count, static_cast<std::uint8_t*>(target));
        m_taken += count;
        return ssize_t(count);
    }
    ssize_t write(void* source, size_t size) override { return m_secured->write(source, size); }
    void close() override { m_secured->close(); }
    void closeTransportConnection() override { m_secured->closeTransportConnection(); }
    unsigned long getPeerCertificateLength() override { return m_secured->getPeerCertificateLength(); }
    unsigned long getPeerCertificate(void* target, unsigned long size) override
    {
        return m_secured->getPeerCertificate(target, size);
    }
    OFBool networkDataAvailable(int seconds) override
    {
        return m_taken < m_begun.size() || m_secured->networkDataAvailable(seconds);
    }
    OFBool isTransparentConnection() override { return OFFalse; }
    OFString& dumpConnectionParameters(OFString& text) override { return m_secured->dumpConnectionParameters(text); }

private:
    bool readAll(std::uint8_t* target, std::size_t size)
    {
        while (size > 0) {
            const ssize_t count = m_secured->read(target, size);
            if (count <= 0)
                return false;
            target += count;
            size -= std::size_t(count);
        }
        return true;
    }

    std::unique_ptr<DcmTransportConnection> m_secured;
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
    const OFCondition shaken = secured->serverSideHandshake();
    auto connection = std::make_unique<BegunConnection>(m_descriptor, std::move(secured));
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
