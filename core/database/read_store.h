// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/records/nodule_read.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct StoredRead {
    std::int64_t id = 0;
    NoduleRead read;
    std::string lockedAt;                   ///< UTC, ISO 8601
    std::optional<std::int64_t> supersedes; ///< id of the read that this one corrects
    std::string reason;                     ///< why
    bool intact = true;                     ///< false: the row is not what was stored; do not use it
};

/// Reads are locked when they are added; a correction is another one that names the one it follows and why. Durable
/// when the call returns. All throw Error(Failed).
class ReadStore final {
public:
    explicit ReadStore(Library& library) : m_library(library) {}

    /// @param reason why it follows the reader's present read of the nodule in this study, session and arm; "" for the
    /// first
    /// @throws Error(BadInput) for a read that is none, a first one with a reason, a later one without;
    /// Error(NotFound) for an unknown study, reader or nodule
    /// @param lockedAt UTC, ISO 8601; "" for now
    std::int64_t add(const NoduleRead& read, const std::string& reason = {}, const std::string& lockedAt = {});
    /// As add, without a line of its own in the audit trail: many reads of one file have one for all.
    /// @param lockedAt "" for now @return the seal of the row, for that line
    std::string addUnnoted(const NoduleRead& read, const std::string& reason = {}, const std::string& lockedAt = {});

    /// What counts of this reader, nodule, study, session and arm; the answers of `like` do not matter.
    std::optional<StoredRead> current(const NoduleRead& like);
    /// All reads, superseded ones too, oldest first.
    std::vector<StoredRead> ofNodule(std::int64_t noduleId);
    std::vector<StoredRead> ofStudy(std::int64_t studyId);

private:
    std::vector<StoredRead> where(const char* column, std::int64_t id);

    struct Added;
    Added insert(const NoduleRead& read, const std::string& reason, const std::string& lockedAt);

    Library& m_library;
};

} // namespace dsmt::database
