// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/study/instant.h"

#include <string>

namespace dsmt::database {

/// The passcode of whoever plans studies in this library: it opens what readers must not reach while they are at the
/// machine. Only a scrypt hash of it is kept. All throw Error(Failed).
class CoordinatorStore final {
public:
    explicit CoordinatorStore(Library& library) : m_library(library) {}

    bool hasPasscode();
    /// Sets it, also anew, and forgets wrong ones before. Noted in the audit trail. @throws Error(BadInput) for fewer
    /// than six characters
    void setPasscode(const std::string& passcode);

    /// Every attempt is noted in the audit trail. @throws Error(Refused) for a wrong one, for one that comes too soon
    /// after wrong ones (study::waitAfter; it never shuts out for good), and while there is none
    void check(const std::string& passcode, study::Instant now = study::instantNow());

private:
    Library& m_library;
};

} // namespace dsmt::database
