// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

/// What a person thinks of a prediction.
enum class Decision {
    Accepted,
    Rejected,
    Withdrawn, ///< the decision before does not count any more, and none takes its place
};

/// "accepted", "rejected", "withdrawn"
const char* toString(Decision decision);
/// @throws Error(BadInput) for a text that toString does not give
Decision decisionFrom(const std::string& text);

struct StoredDecision {
    std::int64_t id = 0;
    std::int64_t predictionId = 0;
    Decision decision = Decision::Accepted;
    std::string reason;                     ///< never empty for a rejection
    std::string decidedBy, decidedAt;       ///< decidedAt: UTC, ISO 8601
    std::optional<std::int64_t> supersedes; ///< id of the one before
    bool intact = true;                     ///< false: the row is not what was stored; do not use it
};

/// Decisions are only ever added: another one follows the one before and names it. Each is durable when the call
/// returns, and noted in the audit trail. All throw Error(Failed).
class DecisionStore final {
public:
    explicit DecisionStore(Library& library) : m_library(library) {}

    /// By the user of the system, now.
    /// @throws Error(BadInput) for a rejection without a reason, a withdrawal of nothing, or what is decided already;
    /// Error(NotFound) for an unknown prediction
    std::int64_t add(std::int64_t predictionId, Decision decision, const std::string& reason);

    /// Of one prediction, oldest first.
    std::vector<StoredDecision> history(std::int64_t predictionId);

private:
    Library& m_library;
};

/// The decision that counts: the last one, unless it is a withdrawal or not what was stored. Null for none.
const StoredDecision* standingDecision(const std::vector<StoredDecision>& history);

} // namespace dsmt::database
