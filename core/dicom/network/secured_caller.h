// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/network/listening_socket.h"
#include "core/dicom/network/transport_security.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmnet/dcmlayer.h>

#include <memory>
#include <string>

namespace dsmt::dicom {

/// A caller with whom the handshake of TLS is done and whose request for an association is there complete. DCMTK takes
/// over one caller at a time and would wait for both meanwhile, so that one slow caller would keep all others out.
class SecuredCaller final {
public:
    /// Does the handshake and reads the request.
    SecuredCaller(Descriptor caller, const PacsTls& tls);
    ~SecuredCaller();
    SecuredCaller(const SecuredCaller&) = delete;
    SecuredCaller& operator=(const SecuredCaller&) = delete;

    /// "" or why there is no connection, a clause about the caller.
    const std::string& failure() const { return m_failure; }
    int descriptor() const { return m_descriptor; }
    /// Gives the connection to DCMTK, once.
    DcmTransportLayer& layer() { return *m_layer; }

private:
    TransportSecurity m_security;
    int m_descriptor;
    std::string m_failure;
    std::unique_ptr<DcmTransportLayer> m_layer;
};

} // namespace dsmt::dicom
