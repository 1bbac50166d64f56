// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::database {

/// A comparison of ROC curves that was reported, and enough to see whether it still holds.
struct RocComparison {
    std::string name;
    std::string inputsSha256; ///< of the scores and labels compared, as the method's own text of them
    std::string method;       ///< such as "paired DeLong"
    std::string settingsJson, numbersJson;
    std::string software;
};

struct StoredComparison {
    std::int64_t id = 0;
    RocComparison comparison;
    std::string createdAt; ///< UTC, ISO 8601
    bool intact = true;    ///< false: the row is not what was stored; do not use it
};

/// Comparisons are only ever added. All throw Error(Failed).
class RocComparisonStore final {
public:
    explicit RocComparisonStore(Library& library) : m_library(library) {}

    /// Durable and in the audit trail when it returns.
    std::int64_t add(const RocComparison& comparison);
    /// Newest first.
    std::vector<StoredComparison> all();

private:
    Library& m_library;
};

} // namespace dsmt::database
