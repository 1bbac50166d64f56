// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/decision_store.h"

#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/decision_row.h"
#include "core/database/in_library.h"
#include "core/database/known_row.h"
#include "core/database/sealed_row.h"
#include "core/database/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

constexpr std::array kDecisions{"accepted", "rejected", "withdrawn"};

/// Empty when it may be added.
std::string whatIsWrong(Decision decision, const std::string& reason, const StoredDecision* standing)
{
    if (decision == Decision::Rejected && reason.empty())
        return "a rejection says why";
    if (decision == Decision::Withdrawn && !standing)
        return "there is no decision to withdraw";
    if (standing && standing->decision == decision && standing->reason == reason)
        return fmt::format("it is {} already", toString(decision));
    return {};
}

} // namespace

const char* toString(Decision decision)
{
    return kDecisions[std::size_t(decision)];
}

Decision decisionFrom(const std::string& text)
{
    for (std::size_t n = 0; n < kDecisions.size(); ++n)
        if (text == kDecisions[n])
            return Decision(n);
    throw Error(ErrorKind::BadInput, fmt::format("\"{}\" is no decision on a prediction", text));
}

StoredDecision decisionOf(SQLite::Statement& selectAll)
{
    const auto text = [&](const char* column) { return selectAll.getColumn(column).getString(); };
    StoredDecision stored;
    stored.intact = storedSeal(selectAll).intact();
    stored.id = selectAll.getColumn("id").getInt64();
    stored.predictionId = selectAll.getColumn("prediction").getInt64();
    stored.decision = decisionFrom(text("decision"));
    stored.reason = text("reason");
    stored.decidedBy = text("decided_by");
    stored.decidedAt = text("decided_at");
    if (const SQLite::Column earlier = selectAll.getColumn("supersedes"); !earlier.isNull())
        stored.supersedes = earlier.getInt64();
    return stored;
}

std::int64_t DecisionStore::add(std::int64_t predictionId, Decision decision, const std::string& reason)
{
    Transaction transaction(m_library);
    const std::int64_t id = inLibrary(m_library.folder(), [&] {
        SQLite::Database& database = m_library.connection();
        requireKnown(database, "predictions", predictionId, "prediction");
        const std::vector<StoredDecision> earlier = history(predictionId);
        if (const std::string wrong = whatIsWrong(decision, reason, standingDecision(earlier)); !wrong.empty())
            throw Error(ErrorKind::BadInput, fmt::format("prediction {}: {}", predictionId, wrong));
        SealedRow row{{"prediction", predictionId},
                      {"decision", std::string(toString(decision))},
                      {"reason", reason},
                      {"decided_by", userName()},
                      {"decided_at", timeNow(database)}};
        if (!earlier.empty())
            row["supersedes"] = earlier.back().id;
        const std::int64_t added = insertSealed(database, "prediction_decisions", row);
        appendAudit(database, {fmt::format("prediction {}", toString(decision)), "prediction_decisions", added,
                               sealOf(row), fmt::format("prediction {}", predictionId)});
        return added;
    });
    transaction.commit();
    return id;
}

std::vector<StoredDecision> DecisionStore::history(std::int64_t predictionId)
{
    return inLibrary(m_library.folder(), [&] {
        SQLite::Statement select(m_library.connection(),
                                 "SELECT * FROM prediction_decisions WHERE prediction = ? ORDER BY id");
        select.bind(1, predictionId);
        std::vector<StoredDecision> found;
        while (select.executeStep())
            found.push_back(decisionOf(select));
        return found;
    });
}

const StoredDecision* standingDecision(const std::vector<StoredDecision>& history)
{
    if (history.empty() || history.back().decision == Decision::Withdrawn || !history.back().intact)
        return nullptr;
    return &history.back();
}

} // namespace dsmt::database
