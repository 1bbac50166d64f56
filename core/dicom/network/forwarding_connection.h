// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/dcmtrans.h>

#include <memory>

namespace dsmt::dicom {

/// A secure connection that does everything by another one; what derives from it does some things differently.
class ForwardingConnection : public DcmTransportConnection {
public:
    ForwardingConnection(int descriptor, std::unique_ptr<DcmTransportConnection> inner)
        : DcmTransportConnection(descriptor), m_inner(std::move(inner))
    {
    }

    OFCondition serverSideHandshake() override { return m_inner->serverSideHandshake(); }
    OFCondition clientSideHandshake() override { return m_inner->clientSideHandshake(); }
    OFCondition renegotiate(const char* suite) override { return m_inner->renegotiate(suite); }
    ssize_t read(void* target, size_t size) override { return m_inner->read(target, size); }
    ssize_t write(void* source, size_t size) override { return m_inner->write(source, size); }
    void close() override { m_inner->close(); }
    void closeTransportConnection() override { m_inner->closeTransportConnection(); }
    unsigned long getPeerCertificateLength() override { return m_inner->getPeerCertificateLength(); }
    unsigned long getPeerCertificate(void* target, unsigned long size) override
    {
        return m_inner->getPeerCertificate(target, size);
    }
    OFBool networkDataAvailable(int seconds) override { return m_inner->networkDataAvailable(seconds); }
    OFBool isTransparentConnection() override { return OFFalse; }
    OFString& dumpConnectionParameters(OFString& text) override { return m_inner->dumpConnectionParameters(text); }

private:
    std::unique_ptr<DcmTransportConnection> m_inner;
};

} // namespace dsmt::dicom
