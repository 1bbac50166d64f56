// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/reference_standard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct StoredStandard {
    std::int64_t id = 0;
    ReferenceStandard standard;
    std::string enteredBy, enteredAt;       ///< enteredAt: UTC, ISO 8601
    std::optional<std::int64_t> supersedes; ///< id of the one that this one corrects
    std::string reason;                     ///< why
    bool intact = true;                     ///< false: the row is not what was stored; do not use it
};

/// Truths are only ever added: a correction is another one that names the one it follows. Each is durable when the call
/// returns, and noted in the audit trail. All throw Error(Failed).
class ReferenceStandardStore final {
public:
    explicit ReferenceStandardStore(Library& library) : m_library(library) {}

    /// @param reason why it follows the present one of the nodule; "" for the first
    /// @throws Error(BadInput) for a standard that is none, a first one with a reason, a later one without;
    /// Error(NotFound) for an unknown nodule
    std::int64_t add(const ReferenceStandard& standard, const std::string& reason = {});

    /// What counts for the nodule now.
    std::optional<StoredStandard> current(std::int64_t noduleId);
    /// Oldest first.
    std::vector<StoredStandard> history(std::int64_t noduleId);

private:
    Library& m_library;
};

} // namespace dsmt::database
