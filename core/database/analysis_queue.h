// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

/// One row of the worklist that is to be analysed.
struct QueuedAnalysis {
    std::int64_t position = 0; ///< its id in the queue
    std::int64_t seriesId = 0;
    std::optional<std::int64_t> noduleId; ///< nothing for a case in which none is marked
    std::string failure;                  ///< why it could not be analysed, one clause; "" while it waits

    WorklistKey key() const { return noduleId.value_or(-seriesId); }
};

struct QueueCounts {
    int waiting = 0;
    int failed = 0;
};

/// What a person asked to be analysed, kept until it is done, so that it survives the end of the program. All throw
/// Error(Failed).
class AnalysisQueue final {
public:
    explicit AnalysisQueue(Library& library) : m_library(library) {}

    /// At the end, in this order; one that waits already keeps its place, one that failed waits again. A case without a
    /// nodule fails at once. Returns how many wait in addition.
    int add(const std::vector<WorklistKey>& rows);
    /// The first that waits.
    std::optional<QueuedAnalysis> next();
    QueueCounts counts();
    std::vector<QueuedAnalysis> failed();

    void remove(std::int64_t position);
    void fail(std::int64_t position, const std::string& why);
    /// Those that failed wait again.
    void retry();
    /// All that waits goes; what failed stays to be read.
    void removeWaiting();
    void removeFailed();

private:
    Library& m_library;
};

} // namespace dsmt::database
