// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/records/pacs_settings.h"

#include <memory>
#include <string>

class DcmTransportLayer;

namespace dsmt::dicom {

enum class TlsEnd { Caller, Called };

/// TLS of the Non-Downgrading BCP 195 profile (PS3.15 B.10: TLS 1.2 or later) for one connection, which it outlives.
/// With a trusted certificate the other end must show one that is signed by it, whichever end calls.
class TransportSecurity final {
public:
    /// @throws Error(BadInput) naming the file that cannot be used and the reason
    TransportSecurity(const PacsTls& tls, TlsEnd end);
    ~TransportSecurity();
    TransportSecurity(const TransportSecurity&) = delete;
    TransportSecurity& operator=(const TransportSecurity&) = delete;

    DcmTransportLayer& layer();

    /// Why no secure connection came about, as far as certificates say it: a clause about the other end; else "".
    std::string failure() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dsmt::dicom
