// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/dicom/network/listener.h"
#include "core/dicom/network/listening_socket.h"

#include <atomic>

namespace dsmt::dicom {

/// Who may call: AE titles with the addresses that they come from.
struct AllowedCaller {
    std::string aeTitle;
    std::vector<std::string> addresses;
};

struct ServingRules {
    std::string aeTitle;
    std::vector<AllowedCaller> callers;
    std::filesystem::path folder;
    bool sync = true;
    PacsTls tls;
    std::shared_ptr<const Diversions> diversions; ///< may be null
};

struct Served {
    Arrival arrival;
    std::string refusal; ///< a sentence; "" when the call was taken
};

/// Serves one association, whose request (or ClientHello) is there complete, to its end.
/// @param isBegun set when the peer has an association
Served serve(Descriptor caller, const std::string& address, const ServingRules& rules, std::atomic<bool>& isBegun);

} // namespace dsmt::dicom
